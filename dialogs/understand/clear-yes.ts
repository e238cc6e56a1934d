import { fold } from './fold.ts';

/** What a yes would do; its words may stand beside the yes: "yes, cancel it". */
export type YesTo = 'cancel' | 'delete' | 'book' | 'write';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Yes, and nothing else, in any of our languages: whoever says it knows what was asked. */
const STRONG = set(
  'yes yeah yep yup yess yea aye confirm confirmed correct right absolutely definitely ' +
    'ja jo jaa jep jup jawohl genau richtig oui ouais ouep exact exactement confirme ' +
    'si sip claro exacto correcto confirmo sim isso exato correto',
);
/** Said to many things: enough by themselves, not beside thanks. */
const WEAK = set(
  'y k ok okay oki sure certain fine agreed klar gern gerne sicher einverstanden d accord daccord volontiers sur sure ' +
    'vale bueno dale seguro segura acuerdo certo certa pode beleza ta bom bem tudo',
);
const THANKS = set('thanks thank thx ty danke merci gracias obrigado obrigada');
/** May stand around a yes and says nothing against it. */
const AROUND = set(
  'please pls do go ahead it that this the a my me i am im m s just you for everything all of course ' +
    'bitte den die das der es ihn sie mir meine meinen mein ich bin mach mal dann doch na alle alles ' +
    's il l vous te plait svp stp je suis le la les moi mon ma mes bien oui tout vas y allez faites fais cela ca ' +
    'por favor lo los el mi mis que hazlo hagalo adelante estoy todo todos de ' +
    'o os as a minha minhas meu meus e faca estou tudo',
);
const DOING: Readonly<Record<YesTo, ReadonlySet<string>>> = {
  cancel: set(
    'cancel storniere stornieren storno absagen absage sag sage ab canceln cancle annule annulez annuler annulation ' +
      'cancela cancele cancelar cancelala cancelela cancelalo cancelelo cancelo anula anule anular anulala anulela ' +
      'desmarca desmarque desmarcar cancelamento',
  ),
  delete: set(
    'delete erase remove forget losche loschen loesche loeschen vergiss efface effacez effacer supprime supprimez ' +
      'supprimer oublie oubliez borra borre borrar borralos borralo elimina elimine eliminar apaga apague apagar ' +
      'exclui exclua excluir deleta deletar esquece',
  ),
  book: set(
    'book booked reserve take buche buchen gebucht reserviere reservieren nehme nehmen reserver reservez prends ' +
      'reserva reserve reservar tomo agenda agendar marca marque marcar reservo',
  ),
  write: set(
    'write may can text message schreib schreibe schreibt schreiben durfen duerfen darfst durft duerft ' +
      'escriba escribame escribeme escribe escribir puede puedes pueden ecris ecrivez ecrire pouvez peux ' +
      'escreva escrever escreve podem',
  ),
};
const OBJECTS: Readonly<Record<YesTo, ReadonlySet<string>>> = {
  cancel: set(
    'visit appointment booking massage termin besuch buchung rendez vous rdv visite reservation seance ' +
      'cita reserva visita masaje marcacao horario consulta massagem',
  ),
  delete: set('data details daten donnees datos dados'),
  book: set(
    'visit appointment massage slot time termin besuch zeit rendez vous rdv visite seance creneau cita visita hora ' +
      'masaje marcacao horario visita massagem lovely great perfect super toll prima perfekt parfait genial perfecto ' +
      'perfeito otimo',
  ),
  write: set('time zeit offers angebote offres ofertas'),
};

/**
 * Is this a yes that cannot be anything else? For what cannot be undone: every word of the message must belong to a
 * yes, so that a question, thanks, or "yes, I am coming" is none. Reads all our languages at once.
 */
export function saysClearYes(text: string, to: YesTo): boolean {
  if (/[?¿]/.test(text)) return false;
  if (/^\s*(?:👍|✅|👌)\p{Emoji_Modifier}?\ufe0f?\s*$/u.test(text)) return true;
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const strong = words.some((word) => STRONG.has(word) || DOING[to].has(word));
  const weak = words.some((word) => WEAK.has(word));
  const known = (word: string): boolean =>
    STRONG.has(word) ||
    WEAK.has(word) ||
    AROUND.has(word) ||
    DOING[to].has(word) ||
    OBJECTS[to].has(word) ||
    (strong && THANKS.has(word));
  return (strong || weak) && words.every(known);
}
