/** Base forms; the others are made in `main/language/verbs.ts`. */
export const SAYING =
  'say tell add announce state declare claim insist note stress warn argue explain report confirm deny admit acknowledge believe think reply respond answer ask write comment remark observe suggest recall reveal predict urge promise pledge vow reiterate emphasise emphasize underline point describe call assert maintain contend allege boast joke quip complain lament conclude continue estimate concede caution reassure indicate mention tweet post testify disclose recount declare demand';
export const ACTING =
  'decline dispatch forecast accuse agree approve adopt arrest appoint announce ask attack back ban begin block bomb break build buy call cancel capture carry choose close condemn conduct confirm consider criticise criticize cut decide declare defend deliver demand deny deploy detain develop dismiss drop elect end enter establish expand expel express extend face fail fight fire free fund give grant halt have help hold host impose increase insist intend invade investigate invite issue join keep kill launch lead leave lift lose make meet move need offer open oppose order organise organize overthrow pass pay plan play pledge postpone prepare present press prevent promise propose protest provide publish pull push put raise ratify reach receive recognise recognize refuse regret reject release remain remove replace report request resign resist resume retaliate return reveal run say seek seize sell send sentence set shell sign spend start step stop strike suffer summon support suspend sue take target threaten train try turn urge use veto veto visit vote vow want warn welcome win withdraw work wound deny occupy mediate sanction maintain hail praise blame pound reiterate';
/** Verbs whose object is acted on. */
export const OBJECT_VERBS =
  'accuse urge condemn criticise criticize warn blame thank congratulate ask tell invite support oppose attack defeat beat pressure push allow force arrest detain kill wound shoot meet replace sue fine charge praise back target strike invade fight help join call elect appoint dismiss sack murder assassinate jail sentence convict acquit release free visit telephone phone remember honour honor succeed endorse give offer sell grant lend send';

/** What only persons do. */
export const HUMAN =
  'die marry recall joke smile laugh weep cry whisper chuckle sigh sing dance dream sleep wake eat drink cook study graduate grow believe feel remember hope wonder know love hate enjoy tell retire resign wear walk';
/** Verbs that say what somebody's post is: "who leads the party". */
export const LEADING = 'lead head run chair own represent coach manage direct found command edit govern oversee';
