// The characters that most words of these scripts are made of: about one in six that each old encoding has, so that
// bytes of another encoding seldom give several of them in a row.
const HANGUL =
  '가각간갈감갑강개객거건걸검것게격견결경계고곡곤골공과관광괴교구국군굴권궁귀규균그극근글금급긍기긴길김까께꼬끝나난날남납낭내너널네녀년념노녹논농뇌누눈느는능니다단달담답당대더덕던데도독돈돌동되된두둔둘드득든들등따때떠또뜻라락란람랑래량러레려력련렬령례로록론료루류륙륜률르른를름리린림립마막만말망매머먼메면명모목몰못무문물미민믿밀바박반발밝방배백버번벌범법벽변별병보복본봉부북분불붕비빈사산살삼상새색생서석선설성세소속손송수숙순술숨스습승시식신실심십싸쌍씨아악안알암압앞애야약양어억언얼엄업없에여역연열영예오온올와완왕외요용우운울원월위유육은을음읍응의이인일임입있자작잔장재쟁저적전절점접정제조족존종좌주죽준줄중즉증지직진질집차착찬참창채책처척천철첫청체초촉총최추축출충취측치친칠침카코크타탁탄탈탑태터테토통투트특파판팔평포폭표품풍프피필하학한할함합항해핵행향허헌혁현혈협형호혹혼홍화확환활황회획효후훈휘휴흐흑희히힘';
const HAN =
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市体别处总才场师书比住员九性通目华报立马命张活难神数件安表原车白应路期常提感金何更反合放做系计或司利受光王果界及今京务制解各任至清物台象记边共风战干接许八特望直服毛林题建南度统色字请交爱让认算论百义科元社术结六功指思非流每青管夫连远资队带花条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空众技程告江语英基派满式李息写识极令黄德收党未持取设始版双历史商千片容研友站广改议形委早音火际则首单据导影失网专石兵弟校读志飞观争究包组造落视济喜离兴演讲谈评贺词稿庆祝节宣布序号卷册章刊河桥丰秋春夏冬村农' +
  '這來個國說們為時會後對學過發無開見經頭長現將與進點種聲話兒問機給幾業間電門東體處總員場師書華報馬張難數車應當認論義術結連遠資隊帶條變聯權該領傳紅決達辦運強區轉眾輕語滿極錄讓愛戰務統記邊風許覺題請關寫識黃錢黨設雙歷廣議導網專誰讀飛觀爭組視濟離興講談評賀詞慶節橋豐農號稱';

const FREQUENT: ReadonlySet<string> = new Set(HANGUL + HAN);
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uff5e]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * How much a short text reads like Chinese, Japanese or Korean: the share of frequent characters among those beyond
 * ASCII, which must all be East Asian; 0 for any other text.
 */
export function eastAsianLikeness(text: string): number {
  const special = text.match(/[^\0-\x7f]/gu) ?? [];
  if (special.some((character) => !EAST_ASIAN.test(character))) return 0;
  const frequent = special.filter((character) => FREQUENT.has(character) || KANA.test(character));
  return frequent.length / Math.max(1, special.length);
}
