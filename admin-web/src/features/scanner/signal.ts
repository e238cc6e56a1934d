/** A short sound and a touch of vibration: up for yes, down for no. Only where somebody switched it on. */
export function signal(good: boolean): void {
  if (!soundIsOn()) return;
  navigator.vibrate?.(good ? 60 : [60, 60, 60]);
  const context = new AudioContext();
  const notes = good ? [660, 880] : [330, 247];
  notes.forEach((frequency, place) => {
    const [tone, loudness] = [context.createOscillator(), context.createGain()];
    const from = context.currentTime + place * 0.14;
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(0.12, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.13);
    tone.connect(loudness).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.14);
    tone.onended = () => {
      if (place === notes.length - 1) void context.close();
    };
  });
}

const KEY = 'stillwater.door.sound';

/** Kept on the device: one stands in a quiet hall, another in a street. */
export function soundIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    // Storage may be blocked; then it is quiet.
    return false;
  }
}

export function setSound(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch (error) {
    console.info('The choice could not be kept on this device', error);
  }
}
