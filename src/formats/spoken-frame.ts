import type { HiddenReason } from '../domain/document.ts';
import { dateLine, isBracketed, isSalutation, maybeName } from './heading-lines.ts';
import { columnsOf, endsSentence } from './text-lines.ts';

/** What a paragraph that only addresses the hearers, or takes leave of them, is to be hidden as. */
export type FrameReason = Extract<HiddenReason, 'salutation' | 'sign-off'>;

const MOST_COLUMNS = 160;

const GREETING = new RegExp(
  [
    'good (?:morning|afternoon|evening|day)|hello|greetings|welcome',
    'guten (?:morgen|tag|abend)|grüß gott|hallo',
    'bonjour|bonsoir|salut',
    'buen[oa]s (?:días|tardes|noches)|hola',
    'здравствуйте|добр(?:ый|ое|ой) (?:день|вечер|утро)|доброго (?:дня|вечера|утра)',
    '안녕하십니까|안녕하세요|반갑습니다',
    '(?:大家|各位|你们|同志们|您)好|晚上好|早上好|下午好|こんにちは|こんばんは|おはようございます',
    'السلام عليكم(?: ورحمة الله(?: وبركاته)?)?|بسم الله الرحمن الرحيم|تحية طيبة|مساء الخير|صباح الخير',
  ]
    .map((words) => `(?:${words})`)
    .join('|'),
  'iu',
);
const STARTS_WITH_GREETING = new RegExp(`^(?:${GREETING.source})(?![\\p{L}\\p{N}])`, 'iu');
// Words that join one address with the next: "and", "you all", "to you".
const JOINS = /^(?:and|to|und|et|à|y|a|e|и|та|및|그리고|和|以及|و)\s*/iu;
// By these an address ends in scripts that do not tell names by capitals.
const VOCATIVE_END =
  /(?:여러분|동지들?|들이여|동포들?|께|님|[们們]|同志|同胞|朋友|先生|女士|阁下|閣下|代表|委员|委員|皆さん|皆様|諸君)(?:께)?$/u;
const ARABIC_ADDRESS =
  /^(?:أيها|ايها|أيتها|ايتها|يا|و?الإخوة|و?الأخوات|و?السيدات|و?السادة|و?أصحاب|و?المواطن|و?الأصدقاء|و?الرفاق|و?إخوتي|و?أخواتي|و?الحضور|و?الشعب)/u;
const ADDRESS_MARK = /[!！:：,，،;—–-]$/u;

/** Whether a paragraph does nothing but address the hearers or greet them. */
function isAddress(text: string, isNearTop: boolean): boolean {
  if (columnsOf(text) > MOST_COLUMNS) return false;
  const bare = text.replace(/^[¡¿]+/, '');
  const opens = isSalutation(bare) || STARTS_WITH_GREETING.test(bare);
  if (!opens || !(isNearTop || ADDRESS_MARK.test(text) || VOCATIVE_END.test(withoutMarks(bare))))
    return false;
  if (/[.。]$/.test(text) && !isBareAddress(bare)) return false;
  return bare
    .split(/[,，、،;:：!！.。…—–]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .every((part, i) => isPartOfAddress(part.replace(JOINS, ''), i === 0));
}

const SMALL = /^(?:of|the|and|my|our|all|to|in|der|die|des|und|de|du|des|la|le|los|las|et|y|a|e|i|и|та|і)$/iu;
const MOST_ADDRESSED = 3;

/** With a full stop at its end, an address is a few nouns: with more words it says something. */
function isBareAddress(text: string): boolean {
  if (!/\p{Lu}|\p{Ll}|[\u0590-\u06ff]/u.test(text)) return VOCATIVE_END.test(withoutMarks(text));
  return withoutMarks(text)
    .split(/[,،;:]/)
    .every(
      (part) => part.split(/\s+/).filter((word) => word !== '' && !SMALL.test(word)).length <= MOST_ADDRESSED,
    );
}

const withoutMarks = (text: string): string => text.replace(/[\s!！:：,，،;.。…—–-]+$/u, '');
const MOST_WORDS = 9;

/** "Mr. President", "fellow citizens", "members of the Assembly"; what goes on in lower case says something. */
function isPartOfAddress(part: string, isFirst: boolean): boolean {
  if (part === '') return true;
  if (STARTS_WITH_GREETING.test(part)) return part.split(/\s+/).length <= MOST_WORDS;
  if (part.split(/\s+/).length > MOST_WORDS) return false;
  if (VOCATIVE_END.test(part) || ARABIC_ADDRESS.test(part)) return true;
  const isCased = /\p{Lu}|\p{Ll}/u.test(part);
  if (isSalutation(upperFirst(part))) return isFirst || isCased || columnsOf(part) <= 24;
  return isCased && /^\p{Lu}/u.test(part) && maybeTitle(part);
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Capitalised throughout, but for short words between: a name or an office. */
const maybeTitle = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || word.length <= 3);

const CLOSING = new RegExp(
  [
    '(?:i |we )?thank(?:s| you)(?:[,!.].*|\\s+(?:very|so|all|again|for|to|and|everyone|everybody|comrades|friends|ladies|god|mr|madam|indeed|kindly|once)\\b.*)?|god bless\\b.*|may god bless\\b.*|(?:yours|sincerely|respectfully|faithfully)\\b.*|(?:with )?(?:best|kind|warm|fraternal|comradely) (?:regards|wishes|greetings)|good ?(?:night|bye)',
    '(?:ich |wir )?(?:danke|bedanke)(?:\\s+(?:ihnen|euch|dir|mich|schön|sehr|für|allen|vielmals|herzlich|nochmals)(?![\\p{L}]).*)?|vielen dank\\b.*|herzlichen dank\\b.*|mit (?:freundlichen|besten|kameradschaftlichen|sozialistischem|sozialistischen|herzlichen|deutschem) gr(?:ü|ue)(?:ß|ss).*|hochachtungsvoll|auf wiedersehen|glück ?auf',
    '(?:je vous |nous vous )?remerci.*|merci\\b.*|veuillez (?:agréer|recevoir)\\b.*|(?:salutations|sentiments) (?:distinguées|fraternelles|dévoués).*|au revoir|fraternellement',
    '(?:muchas |mil )?gracias\\b.*|les doy las gracias.*|atentamente|cordialmente|fraternalmente|buenas noches',
    'дякую(?![\\p{L}]).*|дякуємо(?![\\p{L}]).*|з повагою|хвала(?:\\s+вам(?:\\s+\\p{L}+)?)?|благодаря(?:\\s+(?:ви|за)(?![\\p{L}]).*)?|с уважение',
    'dziękuj[eę](?![\\p{L}]).*|z poważaniem|děkuj[iu](?![\\p{L}]).*|s pozdravem|(?:vi |la )?ringrazi(?:o|amo)\\b.*|(?:mille |tante )?grazie(?:\\s+(?:a|per|mille)\\b.*)?|(?:muito )?obrigad[oa]s?\\b.*|atenciosamente',
    'teşekkür(?:ler)?(?:\\s+ederi[mz])?|saygılar(?:ımla|ımızla)|köszönöm(?:\\s.*)?|tisztelettel|(?:xin )?(?:trân trọng )?cảm ơn.*|trân trọng|(?:σας )?ευχαριστώ(?:\\s.*)?|με εκτίμηση|תודה(?: רבה| לכם)?|בברכה|متشکرم|سپاسگزارم|با تشکر|با احترام',
    'спасибо(?![\\p{L}]).*|благодар(?:ю|им)(?![\\p{L}]).*|с (?:уважением|приветом|коммунистическим приветом|товарищеским приветом)|до свидания|спокойной ночи',
    '(?:대단히 |정말 )?(?:감사합니다|고맙습니다)|감사드립니다|경청해 주셔서.*|안녕히.*',
    '(?:再次)?(?:谢谢|謝謝|多谢|多謝)(?:大家|各位|你们|您|诸位)*|此致(?:敬礼)?|敬礼|再见|再見|ありがとうございました|ありがとうございます|ご清聴.*|さようなら',
    'شكر[اًا]+(?: (?:جزيلا|جزيلاً|لكم|لحسن).*)?|أشكركم.*|والسلام(?: عليكم.*)?|السلام عليكم ورحمة الله وبركاته|وفقكم الله|دمتم.*|مع (?:أطيب )?(?:التحيات|تحياتي).*',
  ]
    .map((words) => `(?:${words})`)
    .join('|'),
  'iu',
);
const IS_CLOSING = new RegExp(`^(?:${CLOSING.source})[\\s!！.。,，،…]*$`, 'iu');
const MOST_CLOSING_COLUMNS = 120;
const MOST_CLOSING_WORDS = 14;
// What stands below words of leave: a name, an office, a place and a date.
const MOST_LINES_BELOW = 6;
const NAME_COLUMNS = 60;

/** Whether a paragraph does nothing but thank the hearers or take leave of them. */
function isClosing(text: string): boolean {
  if (columnsOf(text) > MOST_CLOSING_COLUMNS || text.split(/\s+/).length > MOST_CLOSING_WORDS) return false;
  const sentences = text.split(/(?<=[.!。！])\s*/u).filter((sentence) => sentence.trim() !== '');
  return sentences.length > 0 && sentences.every((sentence) => IS_CLOSING.test(sentence.trim()));
}

const isApplause = (text: string): boolean => isBracketed(text) && columnsOf(text) <= NAME_COLUMNS;

/** A name, or a date with a place, as they stand under a letter. */
const isSignature = (text: string): boolean => {
  const bare = text.replace(/^[—–-]\s*/u, '');
  const date = dateLine(bare);
  return maybeName(bare) || (date !== undefined && !date.isSubtitle) || isApplause(text);
};

const IS_NOTE = /^\[[^\]]{1,6}\]\s/;
const NEAR_TOP = 3;

/**
 * The paragraphs that look like salutations and sign-offs, by their place: only proposals, and none where nothing else
 * would be left. Slogans and wishes are what the text says, and never among them.
 */
export function spokenFrame(texts: readonly string[]): ReadonlyMap<number, FrameReason> {
  const found = new Map<number, FrameReason>();
  for (const [i, text] of texts.entries()) if (isAddress(text, i < NEAR_TOP)) found.set(i, 'salutation');
  for (const i of signOff(texts)) found.set(i, 'sign-off');
  return found.size < texts.length ? found : new Map();
}

/** Places of the last paragraphs, notes aside, from the words of leave on; names and dates alone where there are none. */
function signOff(texts: readonly string[]): readonly number[] {
  let end = texts.length;
  while (end > 0 && IS_NOTE.test(texts[end - 1] ?? '')) end--;
  const lowest = Math.max(1, end - 1 - MOST_LINES_BELOW);
  let from = end;
  for (let i = end - 1; i >= lowest; i--) {
    const text = texts[i] ?? '';
    if (isClosing(text)) from = i;
    else if (columnsOf(text) > NAME_COLUMNS || (endsSentence(text) && !isApplause(text))) break;
  }
  if (from === end) while (from > 1 && isSignature(texts[from - 1] ?? '')) from--;
  return Array.from({ length: end - from }, (_, i) => from + i);
}
