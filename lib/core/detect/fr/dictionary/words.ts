import type { Dictionary } from "../../common/lexicon.ts";
import { phrases } from "../../common/phrases.ts";
import { formsOf } from "../conjugate.ts";

/** Every French word that rules speak of, by tag. Elided particles are words of their own. */
export const DICTIONARY: Dictionary = {
  TRUCE: phrases(`
    cessez-le-feu, cessez le feu, trêve, trêves, armistice, cessation des hostilités, moratoire,
    désescalade, pause humanitaire, régime de silence
  `),
  AGREEMENT: phrases("accord, accords, engagement, engagements, mémorandum, protocole"),
  VIOLATION: phrases(`
    violation, violations, infraction, infractions, manquement, manquements, entorse, entorses,
    atteinte, atteintes, remise en cause
  `),
  ATTACK_NOUN: phrases(
    "attaque, attaques, tirs, bombardements, bombardement, frappe, frappes, explosions",
  ),
  BREAK: [
    ...formsOf(phrases("violer, bafouer, transgresser")),
    ...phrases("rompu, rompt, rompent, rompait, rompant, enfreint, enfreignent, enfreignant"),
  ],
  KILL: phrases("tué, tuant, tuent, tue, coûté la vie à, fait"),
  KILLED: phrases("tué, tués, tuée, tuées, morts, mort"),
  INJURE: phrases("blessé, blessant"),
  INJURED: phrases("blessé, blessés, blessée, blessées"),
  SAY: [
    ...formsOf(
      phrases("déclarer, affirmer, indiquer, assurer, souligner, préciser, rapporter, estimer"),
    ),
    ...phrases("dit, annoncé, annonce, annoncent, fait savoir, dénonce, dénoncé, voit, écrit"),
  ],
  TALLY: [
    ...formsOf(
      phrases(
        "relever, recenser, compter, enregistrer, constater, documenter, observer, dénombrer",
      ),
    ),
    ...phrases("comptabilisé, comptabilise"),
  ],
  ACCUSE: [
    ...formsOf(phrases("accuser, reprocher, blâmer")),
    ...phrases("met en cause, mis en cause, mettent en cause"),
  ],
  DESPITE: phrases("malgré, en dépit de, au mépris de, en dépit du, au mépris du, en violation du"),
  ACCORDING: phrases("selon, d après"),
  BY: phrases("par"),
  OF: phrases("de, d, du, des"),
  THE: phrases("le, la, les, l, un, une, ses, leurs, leur, son, sa, ces, cette, ce"),
  TIMES: phrases("fois, reprises"),
  AND: phrases("et, ainsi que"),
  AGAINST: phrases("contre, après, dont"),
  NOT: phrases("ne, n, pas, aucune, aucun, sans"),
  IF: phrases("si, s, pourrait, pourraient, serait, seraient, en cas de"),
  PRONOUN: phrases("il, elle, ils, elles, on"),
};
