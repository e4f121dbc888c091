import type { RulePack } from "../rule";
import { bacNinh862025 } from "./bac-ninh-86-2025";
import { circular012024 } from "./circular-01-2024";
import { circular152025 } from "./circular-15-2025";
import { decree1522025 } from "./decree-152-2025";
import { decree1612026 } from "./decree-161-2026";
import { decree242023 } from "./decree-24-2023";
import { decree382019 } from "./decree-38-2019";
import { decree732024 } from "./decree-73-2024";
import { decree912017 } from "./decree-91-2017";
import { decree982023 } from "./decree-98-2023";
import { law062022 } from "./law-06-2022";
import { law152003 } from "./law-15-2003";
import { practice } from "./practice";
import { procedures3112025 } from "./procedures-311-2025";
import { procedures6382025 } from "./procedures-638-2025";
import { provinceAllocation } from "./province-allocation";
import { revocationHue } from "./revocation-hue";
import { salary2018 } from "./salary-2018";

/** The texts that ship, the strongest first. A test fails when a file of this folder is not here. */
export const packs: readonly RulePack[] = [
  law062022,
  law152003,
  decree1522025,
  decree982023,
  decree912017,
  circular152025,
  circular012024,
  procedures3112025,
  procedures6382025,
  decree1612026,
  decree732024,
  decree242023,
  decree382019,
  salary2018,
  practice,
  provinceAllocation,
  bacNinh862025,
  revocationHue,
];
