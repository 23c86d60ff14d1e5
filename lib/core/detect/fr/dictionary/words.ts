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
    `attaque, attaques, tir, tirs, bombardements, bombardement, frappe, frappes, explosions, raid,
    raids, incursion, incursions, assaut, assauts, survol, survols`,
  ),
  ATTACK: [
    ...formsOf(phrases("tirer, bombarder, pilonner, frapper, attaquer, ouvrir le feu")),
    ...phrases("ouvert le feu, ouvrent le feu, mené, mènent"),
  ],
  BREAK: [
    ...formsOf(phrases("violer, bafouer, transgresser")),
    ...phrases(
      "rompu, rompt, rompent, rompait, rompant, enfreint, enfreignent, enfreignant, rompre, enfreindre",
    ),
  ],
  KILL: phrases("tué, tuant, tuent, tue, coûté la vie à, fait"),
  KILLED: phrases("tué, tués, tuée, tuées, morts, mort"),
  INJURE: phrases("blessé, blessant"),
  INJURED: phrases("blessé, blessés, blessée, blessées"),
  SAY: [
    ...formsOf(
      phrases("déclarer, affirmer, indiquer, assurer, souligner, préciser, rapporter, estimer"),
    ),
    ...phrases(
      "dit, annoncé, annonce, annoncent, fait savoir, dénonce, dénoncé, voit, écrit, ajouté, ajoute, ajoutent, accusé, fait état de, font état de, parlé de, parle de, martelé, rappelé, impute, imputent",
    ),
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
  DENY: [
    ...formsOf(phrases("contester, rejeter, nier, réfuter")),
    ...phrases("dément, démentent, démenti, démentait, rejette, rejettent, balaie"),
  ],
  DESPITE: phrases("malgré, en dépit de, au mépris de, en dépit du, au mépris du, en violation du"),
  ACCORDING: phrases("selon, d après, aux dires de"),
  BY: phrases("par"),
  OF: phrases("de, d, du, des"),
  THE: phrases("le, la, les, l, un, une, ses, leurs, leur, son, sa, ces, cette, ce"),
  TIMES: phrases("fois, reprises"),
  TO: phrases("à, au, aux"),
  AND: phrases("et, ainsi que"),
  AGAINST: phrases("contre, après, dont"),
  NOT: phrases("ne, n, pas, aucune, aucun, sans"),
  IF: phrases("si, s, pourrait, pourraient, serait, seraient, en cas de"),
  PRONOUN: phrases("il, elle, ils, elles, on"),
};
