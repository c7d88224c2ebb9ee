import { wordSet } from "./word-set.ts";

/** Parts of firms, by the work they do. */
export const departments: ReadonlySet<string> = wordSet(`
procurement compliance audit facilities finance legal marketing sales payments platform search claims fraud logistics
support purchasing billing security engineering accounts accounting growth infrastructure operations research treasury
onboarding risk underwriting recruitment recruiting dispatch payroll maintenance catering housekeeping admissions hr it
r&d qa devops analytics communications comms editorial production distribution warehousing
`);
