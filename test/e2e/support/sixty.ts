/** A day of sixty articles, the same whatever fixtures come later: how much of it fits a page is what is tested. */
export const SIXTY: readonly string[] = `
acronym-bound air-strike-conflicting-claims ambush-of-the-fleeing arabic-and-particle-names asian-names
border-talks-no-harm briefing-spokeswoman-owner british-obituary-peers broken-quote-one-speaker burned-alive-in-bus
bus-crash-range business-partners-and-shares cafe-tailor centenary-of-landings college-stormed-earlier-raids
colon-cue-and-according commander-held-after-shooting consulate-blast-older-strike court-sentencing-background
cricket-injury-no-harm cull-and-swans-not-people damaged-wire-copy dates-anchored denied-polarity
digest-of-datelines earthquake-toll-rises election-no-harm ferry-fire-named-captain fever-two-counts
fire-trial-years-later flood-two-sources food-poisoning-pupils football-no-casualties french-not-analysed
governor-shot-with-others graveside-blasts-retold gulf-inverted-tags gunman-opens-fire-asia half-year-report
handles-and-a-disputed-word head-of-another-body headline-names-wider-place headline-of-two-towns
headline-title-and-long-dateline hostile-marks hypothetical-drill idioms-and-livestock indian-press-doubled-marks
initials-half-year inquest-date-of-harm insurgency-so-far inverted-order-apposition
joint-statement-and-relayed-words kidnap-and-arrests kin-in-portrait korean-and-chinese-officials
landslide-district-of-province latin-american-chamber leaflets-letters-and-titles letters-for-posts-and-who-answers
`
  .trim()
  .split(/\s+/u);
