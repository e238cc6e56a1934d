/** How far reading by the camera is, or why it cannot be used. */
export type CameraState =
  | 'starting'
  | 'reading'
  /** The person or the browser's rules said no. */
  | 'refused'
  /** There is none. */
  | 'missing'
  /** Another program has it. */
  | 'busy'
  /** Browsers give cameras to pages with TLS only. */
  | 'insecure';
