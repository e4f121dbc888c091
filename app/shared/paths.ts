/** Every address of the product, once. Vietnamese words without diacritics, as users read them. */
const q = (base: string, query: Readonly<Record<string, string | undefined>>): string => {
  const set = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  return set.length === 0 ? base : `${base}?${new URLSearchParams(set).toString()}`;
};

export const paths = {
  home: () => "/",
  signIn: (next?: string) => q("/dang-nhap", { tiep: next }),
  signOut: () => "/dang-xuat",
  changePassword: () => "/doi-mat-khau",
  myAccount: () => "/tai-khoan",
  myCalendar: () => "/tai-khoan/lich",
  calendar: (token: string) => `/lich/${token}.ics`,
  setup: () => "/khoi-tao",
  help: (topic?: string) => (topic === undefined ? "/help" : `/help/${topic}`),
  verify: (code?: string) => (code === undefined ? "/xac-minh" : `/xac-minh/${code}`),
  file: (id: string) => `/tep/${id}`,
  uploads: () => "/tai-len",
  upload: (id: string) => `/tai-len/${id}`,
  joinPictures: () => "/tai-len/ghep-anh",

  units: () => "/don-vi",
  newUnit: () => "/don-vi/moi",
  unit: (id: string) => `/don-vi/${id}`,
  people: (query: { q?: string; unit?: string } = {}) => q("/ca-nhan", { q: query.q, don_vi: query.unit }),
  newPerson: () => "/ca-nhan/moi",
  person: (id: string) => `/ca-nhan/${id}`,
  editPerson: (id: string) => `/ca-nhan/${id}/sua`,
  memberOrder: (unitId: string) => `/don-vi/${unitId}/thu-tu`,
  mergeUnit: (unitId: string) => `/don-vi/${unitId}/sap-nhap`,
  transfers: (query: { state?: string; after?: string } = {}) =>
    q("/chuyen-don-vi", { trang_thai: query.state, sau: query.after }),
  transfer: (id: string) => `/chuyen-don-vi/${id}`,
  proposeTransfer: (query: { person?: string; q?: string } = {}) =>
    q("/chuyen-don-vi/moi", { ca_nhan: query.person, q: query.q }),
  newHistoryEntry: (
    query: { person?: string | undefined; unit?: string | undefined; kind?: string | undefined } = {},
  ) => q("/lich-su/ghi", { ca_nhan: query.person, don_vi: query.unit, loai: query.kind }),
  historyEntry: (kind: string, id: string) => `/lich-su/${kind}/${id}`,
  imports: (kind?: string) => q("/nhap-lieu", { loai: kind }),
  importBatch: (id: string, query: { show?: string | undefined; after?: string | undefined } = {}) =>
    q(`/nhap-lieu/${id}`, { xem: query.show, sau: query.after }),
  importTemplate: (kind: string) => `/nhap-lieu/bieu-mau/${kind}`,
  exportTable: (kind: string, format: string) => q(`/xuat-du-lieu/${kind}`, { dang: format }),
  search: (query: { q?: string; in?: string; after?: string } = {}) =>
    q("/tim-kiem", { q: query.q, trong: query.in, sau: query.after }),
  bodies: () => "/hoi-dong",
  newBody: () => "/hoi-dong/moi",
  body: (id: string) => `/hoi-dong/${id}`,
  admin: () => "/quan-tri",
  agency: () => "/quan-tri/co-quan",
  agencyEmblem: () => "/quan-tri/co-quan/quoc-huy",
  accounts: () => "/quan-tri/tai-khoan",
  newAccount: (personId?: string) => q("/quan-tri/tai-khoan/moi", { ca_nhan: personId }),
  account: (id: string) => `/quan-tri/tai-khoan/${id}`,
  paperTemplates: () => "/quan-tri/mau-van-ban",
  documentLimits: () => "/quan-tri/gioi-han-tep",
  startingTemplate: () => "/quan-tri/mau-van-ban/khoi-dau.docx",
  jobs: () => "/quan-tri/cong-viec",
  holidays: (year?: number) => q("/ngay-nghi", { nam: year === undefined ? undefined : String(year) }),
  auditLog: (query: { campaign?: string; subject?: string } = {}) =>
    q("/nhat-ky", { phong_trao: query.campaign, doi_tuong: query.subject }),

  rules: (query: { on?: string; against?: string } = {}) => q("/can-cu", { ngay: query.on, so_voi: query.against }),
  ownRules: () => "/can-cu/quy-dinh-rieng",
  ruleChoices: () => "/can-cu/quy-dinh-rieng#lua-chon",
  newOverlay: (subject?: string) => q("/can-cu/quy-dinh-rieng/moi", { subject }),

  campaigns: (query: { year?: number | undefined; after?: string | undefined } = {}) =>
    q("/phong-trao", { nam: query.year === undefined ? undefined : String(query.year), tu: query.after }),
  newCampaign: () => "/phong-trao/moi",
  campaign: (id: string) => `/phong-trao/${id}`,
  editCampaign: (id: string) => `/phong-trao/${id}/soan`,
  /** `source`: the ready plan or the campaign that the draft began from. */
  restDays: (id: string, source: string | null = null) =>
    `/phong-trao/${id}/ngay-nghi-trung${source === null ? "" : `?nguon=${encodeURIComponent(source)}`}`,
  launchCampaign: (id: string) => `/phong-trao/${id}/phat-dong`,
  amendCampaign: (id: string) => `/phong-trao/${id}/dieu-chinh`,
  campaignDeadline: (id: string) => `/phong-trao/${id}/thoi-han`,
  campaignTimeline: (id: string) => `/phong-trao/${id}/tien-do-thoi-gian`,
  campaignReminders: (id: string, query: { list?: string | undefined; after?: string | undefined } = {}) =>
    q(`/phong-trao/${id}/nhac-viec`, { xem: query.list, sau: query.after }),
  campaignPlanPdf: (id: string) => `/phong-trao/${id}/ke-hoach.pdf`,
  campaignPlanDocx: (id: string) => `/phong-trao/${id}/ke-hoach.docx`,
  concludeCampaign: (id: string) => `/phong-trao/${id}/tong-ket`,
  conclusionPdf: (id: string) => `/phong-trao/${id}/tong-ket.pdf`,
  conclusionDocx: (id: string) => `/phong-trao/${id}/tong-ket.docx`,

  dossiers: (query: { campaign?: string; state?: string } = {}) =>
    q("/ho-so", { phong_trao: query.campaign, trang_thai: query.state }),
  progressBoard: (campaignId: string, query: { state?: string | undefined; q?: string | undefined } = {}) =>
    q(`/phong-trao/${campaignId}/tien-do`, { trang_thai: query.state, q: query.q }),
  progressBoardFile: (
    campaignId: string,
    format: "xlsx" | "csv",
    query: { state?: string | undefined; q?: string | undefined } = {},
  ) => q(`/phong-trao/${campaignId}/tien-do/danh-sach`, { dang: format, trang_thai: query.state, q: query.q }),
  registration: (campaignId: string, unitId: string, search?: string) =>
    q(`/phong-trao/${campaignId}/dang-ky/${unitId}`, { q: search }),
  registrationPdf: (campaignId: string, unitId: string) => `/phong-trao/${campaignId}/dang-ky/${unitId}/danh-sach.pdf`,
  /** How long and heavy documents on each award line may be. */
  lineLimits: (campaignId: string) => `/phong-trao/${campaignId}/gioi-han-tep`,
  startDossier: (campaignId: string) => `/phong-trao/${campaignId}/lap-ho-so`,
  enterPaperDossier: (campaignId: string, unitId: string) => `/phong-trao/${campaignId}/ho-so-giay/${unitId}`,
  paperStamp: (dossierId: string) => `/ho-so/${dossierId}/dau-den`,
  dossier: (id: string) => `/ho-so/${id}`,
  /** With a candidate the form begins with his or her verdict. */
  newNomination: (dossierId: string, chosen: { line?: string; candidate?: string } = {}) =>
    q(`/ho-so/${dossierId}/de-nghi/moi`, { "chi-tieu": chosen.line, "ung-vien": chosen.candidate }),
  /** Who of the unit meets what a line asks. */
  eligible: (
    dossierId: string,
    query: { line?: string | undefined; q?: string | undefined; after?: string | undefined } = {},
  ) => q(`/ho-so/${dossierId}/du-dieu-kien`, { "chi-tieu": query.line, q: query.q, sau: query.after }),
  nomination: (dossierId: string, nominationId: string) => `/ho-so/${dossierId}/de-nghi/${nominationId}`,
  dossierDocument: (dossierId: string, kind: string) => `/ho-so/${dossierId}/van-ban/${kind}`,
  writeReport: (dossierId: string, nominationId: string) => `/ho-so/${dossierId}/de-nghi/${nominationId}/bao-cao`,
  workingCopy: (dossierId: string) => `/ho-so/${dossierId}/nhap`,
  writeLetter: (dossierId: string) => `/ho-so/${dossierId}/van-ban/cong-van/soan`,
  writeMinutes: (dossierId: string) => `/ho-so/${dossierId}/van-ban/bien-ban/soan`,
  documentPdf: (documentId: string) => `/van-ban/${documentId}.pdf`,
  /** A document written in the product as it came with one submission. */
  submittedPaperPdf: (documentId: string, ordinal: number) => `/van-ban/${documentId}.pdf?lan=${String(ordinal)}`,
  documentDocx: (documentId: string) => `/van-ban/${documentId}.docx`,
  /** All pages of a document as pictures, from the one asked for on. */
  documentPages: (documentId: string, query: { from?: number | undefined } = {}) =>
    q(`/van-ban/${documentId}/xem`, { tu: query.from?.toString() }),
  /** One page as a picture; `state` names what is drawn, so that the picture never changes under its address. */
  documentPage: (documentId: string, page: number, query: { width: number; state: string }) =>
    q(`/van-ban/${documentId}/trang/${String(page)}`, { rong: String(query.width), ban: query.state }),
  submitDossier: (id: string) => `/ho-so/${id}/nop`,
  withdrawDossier: (id: string) => `/ho-so/${id}/rut`,
  askLatePass: (dossierId: string) => `/ho-so/${dossierId}/xin-nop-muon`,
  receipt: (code: string) => `/bien-nhan/${code}`,
  receiptPdf: (code: string) => `/bien-nhan/${code}/giay-bien-nhan.pdf`,
  /** With `proof` the address that the QR of the paper holds. */
  checkReceipt: (code: string, proof?: { keyId: string; signature: string }) =>
    q(`/bien-nhan/${code}/kiem-tra`, { khoa: proof?.keyId, ky: proof?.signature }),
  signingKeys: () => "/khoa-ky",
  signingKeyFile: (id: string) => `/khoa-ky/${id}.pem`,
  /** `list`: the part of the work list that the next dossier is taken from, as its own address has it. */
  appraise: (dossierId: string, list: Readonly<Record<string, string | undefined>> = {}) =>
    q(`/ho-so/${dossierId}/tham-dinh`, list),
  /** The work list of the appraisal. */
  appraisals: (list: Readonly<Record<string, string | undefined>> = {}) => q("/tham-dinh", list),
  askConsultation: (dossierId: string, nominationId?: string) =>
    q(`/ho-so/${dossierId}/xin-y-kien`, { "de-nghi": nominationId }),
  advisingUnits: (campaignId: string) => `/phong-trao/${campaignId}/don-vi-tham-muu`,
  gathering: (dossierId: string) => `/ho-so/${dossierId}/tong-hop`,
  consultations: () => "/y-kien",
  consultation: (id: string) => `/y-kien/${id}`,
  latePasses: () => "/nop-muon",
  latePass: (id: string) => `/nop-muon/${id}`,

  councilSessions: () => "/phien-hop",
  newCouncilSession: (campaignId?: string) => q("/phien-hop/moi", { phong_trao: campaignId }),
  councilSession: (id: string) => `/phien-hop/${id}`,
  round: (sessionId: string, roundId: string) => `/phien-hop/${sessionId}/vong/${roundId}`,
  ballot: (roundId: string) => `/bo-phieu/${roundId}`,
  minutesPdf: (sessionId: string) => `/phien-hop/${sessionId}/bien-ban.pdf`,
  minutesDocx: (sessionId: string) => `/phien-hop/${sessionId}/bien-ban.docx`,

  publication: (campaignId: string) => `/phong-trao/${campaignId}/cong-khai`,
  upward: (campaignId: string) => `/phong-trao/${campaignId}/trinh-cap-tren`,
  upwardResults: (campaignId: string) => `/phong-trao/${campaignId}/trinh-cap-tren/ket-qua`,
  vacancies: (campaignId: string) => `/phong-trao/${campaignId}/du-bi`,
  results: () => "/ket-qua",
  campaignResults: (campaignId: string) => `/ket-qua/${campaignId}`,
  signingFiles: () => "/trinh-ky",
  prepareSigningFile: (campaignId: string) => `/phong-trao/${campaignId}/trinh-ky`,
  signingFile: (id: string) => `/trinh-ky/${id}`,
  signingDraftPdf: (campaignId: string, part: "to-trinh" | "danh-sach" | "du-thao-quyet-dinh") =>
    `/phong-trao/${campaignId}/trinh-ky/${part}.pdf`,
  signingFilePdf: (id: string, part: "to-trinh" | "bien-ban" | "danh-sach" | "du-thao-quyet-dinh") =>
    `/trinh-ky/${id}/${part}.pdf`,
  signingDraftDocx: (campaignId: string, part: "to-trinh" | "danh-sach" | "du-thao-quyet-dinh") =>
    `/phong-trao/${campaignId}/trinh-ky/${part}.docx`,
  signingFileDocx: (id: string, part: "to-trinh" | "bien-ban" | "danh-sach" | "du-thao-quyet-dinh") =>
    `/trinh-ky/${id}/${part}.docx`,
  decisions: () => "/quyet-dinh",
  decision: (id: string) => `/quyet-dinh/${id}`,
  decisionPdf: (id: string) => `/quyet-dinh/${id}/quyet-dinh.pdf`,
  decisionDocx: (id: string) => `/quyet-dinh/${id}/quyet-dinh.docx`,
  resultNotice: (campaignId: string, unitId: string) => `/ket-qua/${campaignId}/don-vi/${unitId}`,
  resultNoticePdf: (campaignId: string, unitId: string) => `/ket-qua/${campaignId}/don-vi/${unitId}/thong-bao.pdf`,

  certificates: (decisionId: string, query: { after?: number | undefined; shown?: number | undefined } = {}) =>
    q(`/quyet-dinh/${decisionId}/giay-khen`, { sau: query.after?.toString(), to: query.shown?.toString() }),
  certificatesPdf: (decisionId: string) => `/quyet-dinh/${decisionId}/giay-khen/tat-ca.pdf`,
  certificatePdf: (awardId: string) => `/giay-khen/${awardId}.pdf`,
  certificatePicture: (awardId: string) => `/giay-khen/${awardId}.png`,
  oversight: () => "/giam-sat",
} as const;
