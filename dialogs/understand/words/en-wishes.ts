import type { WishWords } from './types.ts';

/** English for asking for a treatment, whatever it is. */
export const wishesEn: WishWords = {
  before:
    '(?:book|schedule|reserve|arrange|have|get|want|need|wanna(?: have| get| book)?|like|love|after|looking for|do you (?:also )?(?:do|offer)|appointment for|booking for|session of|interested in)(?: (?:me|us|myself))?(?: (?:to (?:book|have|get|schedule)))?(?: (?:in|up))?(?: for)? (?:an?|some|my)|(?:book|schedule|reserve|do you (?:also )?(?:do|offer)|appointment for|booking for)(?: (?:me|us|myself))?(?: (?:in|up))?(?: (?:in )?for)?(?: an?| some| my)?',
  ends: (
    'for on at in with by from to tomorrow today tonight this next please pls and or but if when next asap now ' +
    'later soon instead then as before after around near during thanks thank you too also there here is are ' +
    'because since that which who so'
  ).split(' '),
  others: (
    'appointment appt appointmnt apointment booking reservation visit session slot time spot place table room ' +
    'something sth smth anything thing stuff one ones it this that these those both all him her them us me ' +
    'day date week weekend morning afternoon evening night hour minute minutes hours moment while bit ' +
    'woman women man men lady female male guy girl therapist masseuse masseur person people human agent someone ' +
    'somebody anyone friend wife husband partner couple kid kids child group ' +
    'refund receipt invoice bill question query discount deal offer special voucher card gift certificate coupon ' +
    'parking wifi pool shower towel robe locker drink coffee tea water food break rest look word chat talk call ' +
    'problem complaint idea clue reminder confirmation code link change favour favor hand help info information ' +
    'price pricing list menu options option choice taxi cab ride student rate review rating testimonial compliment comment feedback relaxing relaxed relax new nice good ' +
    'great lovely cheap cheaper different another other more first second last earlier later same quick short ' +
    'long longer to treat pain back neck shoulder shoulders headache stress stressed online delivery home ' +
    'i you we they my your the a an'
  ).split(' '),
};
