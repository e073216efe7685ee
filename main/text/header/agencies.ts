/** News agencies of the world as their bylines and datelines spell them, in lower case, with the name to show. */
export const WORLD_AGENCIES: ReadonlyMap<string, string> = new Map(
  [
    'Reuters', 'AFP', 'AP', 'dpa', 'Xinhua', 'UPI', 'ANSA', 'EFE', 'TASS', 'ITAR-TASS', 'Interfax', 'RIA Novosti', 'PTI', 'ANI', 'IANS', 'UNI', 'Kyodo', 'Kyodo News', 'Jiji', 'Jiji Press', 'Yonhap', 'KCNA', 'CNA', 'Bernama', 'Antara', 'VNA', 'PNA', 'SPA', 'WAM', 'KUNA', 'QNA', 'BNA', 'ONA', 'MENA', 'Petra', 'SANA', 'IRNA', 'ISNA', 'Mehr', 'Tasnim', 'Anadolu', 'AA', 'APA', 'Belga', 'ANP', 'Ritzau', 'TT', 'NTB', 'STT', 'PAP', 'CTK', 'MTI', 'Agerpres', 'BTA', 'Tanjug', 'Hina', 'Lusa', 'ATS', 'Keystone-ATS', 'PA', 'PA Media', 'AAP', 'CP', 'The Canadian Press', 'The Associated Press', 'Associated Press', 'Agence France-Presse', 'Bloomberg', 'Dow Jones', 'Ukrinform', 'Interfax-Ukraine', 'APP', 'BSS', 'UNB', 'NAN', 'APS', 'MAP', 'TAP', 'Thomson Reuters Foundation',
  ].map((name) => [name.toLowerCase(), name]),
);

/** The name of an agency as it is shown; one that is not known stays as written. */
export function agencyName(name: string): string {
  return WORLD_AGENCIES.get(name.toLowerCase()) ?? name;
}
