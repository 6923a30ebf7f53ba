import type { PartialDate } from '../domain/partial-date.ts';
import { dateIn, yearAlone } from './dates-in-text.ts';
import { sentencesOf } from './sentences.ts';
import { columnsOf, endsSentence } from './text-lines.ts';

/** A line that gives a date, and what else stands in it. */
export interface DateLine {
  readonly date: PartialDate;
  /** The line without its date and the marks around it; empty for a date by itself. */
  readonly rest: string;
  /** Whether the date is only a part of what the line says. */
  readonly isSubtitle: boolean;
  /** Whether what stands before the date is a place, as in `Hallen, 3 April 1964`: never a title. */
  readonly isPlace?: boolean;
}

const MOST_COLUMNS_BESIDE_A_DATE = 48;
const EDGE = /^[\s\-–—――·•*|,;:.()[\]（）【】「」〔〕<>《》]+|[\s\-–—―·•*|,;:()[\]（）【】「」〔〕]+$/g;
const WEEKDAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$|^[월화수목금토일]요일$|^(?:星期|周)[一二三四五六日天]$/iu;

const withoutEdges = (text: string): string => text.replace(EDGE, '');

/** The date that a line consists of, with a place, an outlet or a name beside it; undefined for a sentence with a date. */
export function dateLine(text: string): DateLine | undefined {
  if (columnsOf(text) > 140) return undefined;
  const year = yearAlone(text);
  if (year) return { date: year, rest: '', isSubtitle: false };
  const found = dateIn(text);
  if (!found) return undefined;
  const before = withoutEdges(text.slice(0, found.start));
  const after = withoutEdges(
    text.slice(found.end).replace(/^\s*(?:г(?:\.|ода|од)?|р(?:\.|оку)|年|년|م)(?![\p{L}])/u, ''),
  );
  const rest = [before, after].filter((part) => part !== '' && !WEEKDAY.test(part)).join(' ');
  if (before !== '' && after !== '' && !WEEKDAY.test(before) && !isAside(text.slice(found.end)))
    return undefined;
  if (columnsOf(rest) > MOST_COLUMNS_BESIDE_A_DATE || tellsOfDay(text, before)) return undefined;
  if ((/^\p{Ll}/u.test(after) && !isAside(text.slice(found.end))) || isSentence(after)) return undefined;
  const isPlace = after === '' && PLACE.test(text.slice(0, found.start));
  return { date: found.date, rest, isSubtitle: false, isPlace };
}

// One or two words, and a comma before the date.
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)?,\s*(?:den|le|el|il|dnia|dne|on|the)?\s*$/u;

/** What stands behind a date in brackets, or as a year or a time of day. */
const isAside = (after: string): boolean => /^\s*(?:[([（,;–—-]|[0-2]?\d[:.][0-5]\d\b)/.test(after);

// What a line that tells an occasion begins with.
const OCCASION =
  /^(?:speech|address|remarks|statement|message|lecture|talk|interview|report|delivered|given|held|broadcast|published|adopted|issued|transmitted|rede|ansprache|gehalten|aufruf|discours|allocution|prononcé|discurso|palabras|pronunciad[oa]|alocución|речь|выступление|доклад|обращение|произнесен|опубликован|промова|przemówienie|discorso|projev)/iu;
const MOST_PLACE_WORDS = 4;

/** Whether a line that a date ends is a whole sentence, which tells what happened on that day. */
const tellsOfDay = (text: string, before: string): boolean =>
  /\d[.。]["'”’»)]*$/.test(text) && before.split(/\s+/).length > MOST_PLACE_WORDS && !OCCASION.test(before);

const ARTICLE_BEFORE_DATE = /,?\s+(?:on|am|vom|le|du|el|del|il|em|[вот]|dnia|dne)$/iu;

/** A title with its date at the end or the beginning of the same line. */
export function titleWithDate(text: string): DateLine | undefined {
  const found = dateIn(text);
  if (!found) return undefined;
  const before = withoutEdges(text.slice(0, found.start));
  const after = withoutEdges(
    text.slice(found.end).replace(/^\s*(?:г(?:\.|ода|од)?|年|년|م)(?![\p{L}])/u, ''),
  );
  if ((before !== '' && after !== '') || isSentence(after)) return undefined;
  const joint = before === '' ? text.slice(found.end) : text.slice(0, found.start);
  const apart = before === '' ? /^[\s)]*[-–—:,.·|]/.test(joint) : /[-–—:,.·|(（[]\s*$/.test(joint);
  const title = (before === '' ? after : before.replace(ARTICLE_BEFORE_DATE, '')).replace(
    /(\p{Ll}{3})\.$/u,
    '$1',
  );
  return (apart || (ARTICLE_BEFORE_DATE.test(before) && OCCASION.test(before))) && /\p{L}{2}/u.test(title)
    ? { date: found.date, rest: title, isSubtitle: true }
    : undefined;
}

/** A line below a title that says among other things when: a bracketed remark, or one right under the title. */
export function datedSubtitle(text: string, isRightBelow: boolean): DateLine | undefined {
  if (columnsOf(text) > 160) return undefined;
  const loose = isRightBelow || isBracketed(text) || (maybeHeading(text) && !isSalutation(text));
  const found = loose ? dateIn(text) : undefined;
  return found && { date: found.date, rest: text, isSubtitle: true };
}

/** More than one word, and a full stop behind a whole one: no "9 p.m." and no "p. 1". */
const isSentence = (text: string): boolean =>
  /\p{L}{3}[.!?。！？؟]["'”’»)]*$/u.test(text) && /\s|[\u3040-\u9fff]/.test(text);

const SALUTATION = new RegExp(
  [
    '^(?:(?:my |our )?(?:dear|beloved|fellow|distinguished|esteemed|honou?rable|respected) |comrades?\\b|ladies |gentlemen|friends\\b|citizens\\b|compatriots|countrymen|brothers|sisters|soldiers|workers\\b.*!|men and women|people of|your (?:majesty|excellenc|highness)|(?:mr|madam|mrs|ms)\\.? (?:president|speaker|chair|secretary|vice|chief|prime)|vice president |(?:members|delegates) of the)',
    '^(?:liebe |lieber |verehrte|sehr geehrte|geehrte|meine (?:damen|herren|lieben)|genoss(?:en|innen)|kameraden|volksgenossen|landsleute|mitbürger|bürger(?:innen)?\\b|deutsche)',
    '^(?:chers? |chères? |mes (?:chers|chères|amis|frères)|mesdames|messieurs|français|camarades|citoyens|concitoyens)',
    '^(?:queridos|queridas|estimad|compañer|camaradas|señor|ciudadan|compatriotas|pueblo de)',
    '^(?:товарищи|дорогие|уважаемые|граждане|друзья|братья|соотечественники|бойцы|многоуважаемые)',
    '^(?:同志们|同志們|同胞们|同胞們|各位|亲爱的|親愛的|尊敬的|朋友们|朋友們|女士们|女士們|全国同胞|全體同胞|皆さん|皆様|諸君|国民の)',
    '^(?:친애하는|존경하는|사랑하는|동지들|동포|여러분|국민 여러분|경애하는)',
    '^(?:шановні|дорогі|громадяни|співвітчизники|товариші|драги|другари|поштовани|грађани|уважаеми|скъпи|граждани|другарки)(?![\\p{L}])',
    '^(?:szanown[iy]|drodzy|towarzysz[ek]|obywatele|rodacy|panie i panowie|vážení|milí|soudruzi|občané|dámy a pánové)(?![\\p{L}])',
    '^(?:car[iey] |gentili |onorevoli|compagn[ei]\\b|cittadin[ie]\\b|italiani\\b|signor[ei]\\b|car[oa]s |prezad|senhor|companheir|cidadãos|minhas senhoras|meus senhores)',
    '^(?:sevgili|değerli|saygıdeğer|sayın|aziz|yoldaşlar|yurttaşlar|vatandaşlar|tisztelt|kedves|elvtársak|polgártársak|honfitársak|kính thưa|thưa |đồng bào|hỡi )',
    '^(?:σύντροφοι|συντρόφισσες|συμπολίτες|φίλοι|φίλες|αγαπητ|κυρίες|κύριοι|έλληνες|חברים|חברות|אזרחים|גבירותי|רבותי|אחים|هم‌?میهنان|هموطنان|دوستان|برادران|خواهران|رفقا)(?![\\p{L}])',
    '^(?:أيها|ايها|أيتها|ايتها|يا |إخوتي|اخوتي|إخواني|اخواني|السيد الرئيس|سيادة|أصحاب|بسم الله)',
  ].join('|'),
  'iu',
);
const SALUTATION_END = /(?:여러분|동지들|들이여|同志们|同志們|皆さん)\s*[!！.。,:]?$/u;

/** Whether a line addresses the hearers: with it a speech begins. */
export const isSalutation = (text: string): boolean =>
  !/^\p{Ll}/u.test(text) && (SALUTATION.test(text) || SALUTATION_END.test(text));

const TITLE_COLUMNS = 150;

/** Whether a line may be one of a heading: short, and no whole sentence. */
export function maybeHeading(text: string): boolean {
  if (columnsOf(text) > TITLE_COLUMNS || (endsSentence(text) && sentencesOf(text).length > 1)) return false;
  const shortForm = /(?:^|[\s.(])\p{Lu}\.$/u.test(text);
  return shortForm || !/[.。۔।][”"’'»)]*$/u.test(text) || text.split(/\s+/).length <= 3 || isBracketed(text);
}

/** Whether a heading may end with this line: nothing is left open, and it is no call to anyone. */
export const maybeTitleEnd = (text: string): boolean =>
  (!endsSentence(text) ||
    /[?？؟]["'”’»)]*$/u.test(text) ||
    /(?:^|[\s.(])\p{Lu}\.$/u.test(text) ||
    isBracketed(text)) &&
  !/[,，、;؛]$/.test(text);

export const isBracketed = (text: string): boolean => /^[([（【〔〈].*[)\]）】〕〉][.。]?$/u.test(text);

// "by" and nothing but capitalised words; a title may go on with "by" in any other way.
const BY_NAME =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|of|de|von|the))+$/u;
const SPOKEN =
  /^(?:speech|address|remarks|statement|lecture|talk|interview|report)\s+(?:\w+\s+)?by\s|^(?:rede|ansprache)\s+(?:von|des|der)\s|^(?:discours|allocution)\s+(?:de|du)\s|^discurso\s+de[l ]/i;
const SOURCE =
  /^(?:source|author|speaker|transcript|translated|published|broadcast|quelle|auteur|fuente|автор|источник|출처|입력|기사입력|등록|수정|최종수정|승인|发布时间|发表时间|更新时间|掲載|配信|更新|来源|來源|作者|بقلم|المصدر)(?=[\s:：]|$)/iu;

const TIME = /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?\s?m\b|uhr|h\b|$)/i;

/** Whether a line names who speaks, where, or what the text was taken from. */
export const isByline = (text: string): boolean =>
  columnsOf(text) <= 90 &&
  (isBracketed(text) ||
    [BY_NAME, SPOKEN, SOURCE, TIME].some((pattern) => pattern.test(text)) ||
    !/[\p{L}\p{N}]/u.test(text));

/** Two to four capitalised words and nothing else, as a name; section headings look the same. */
export const maybeName = (text: string): boolean =>
  columnsOf(text) <= 40 && /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text);
