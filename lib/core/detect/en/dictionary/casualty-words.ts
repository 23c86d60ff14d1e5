import { phrases } from "../../common/phrases.ts";

/** Who is hurt. */
export const VICTIM_NOUNS = phrases(`
  people, persons, person, civilian, civilians, soldier, soldiers, man, men, woman, women, child,
  children, girl, girls, boy, boys, fighter, fighters, militant, militants, troops, servicemen,
  serviceman, servicemembers, service members, service personnel, personnel, security personnel,
  policemen, policeman, police officers, members, residents, resident, villagers, villager,
  citizens, citizen, victims, victim, others, schoolchildren, students, medics, rescuers,
  journalists, fishermen, fisherman, farmers, rebels, combatants, operatives, gunmen, insurgents,
  defenders, border guards, guards, officers, officer, workers, aid workers, paramedics,
  individuals, souls, martyrs, lives, couple, family members, non-combatants, reservists,
  troopers, jawans, jawan, cadres, guerrillas, pupils, inhabitants, non-civilians, medics, firefighters, drivers, passengers, shepherds, pensioners, teenagers, bsf personnel, army personnel, seamen, sailors, marines, settlers, nationals, peacekeepers, soldier's, palestinians, lebanese, syrians, israelis, ukrainians,
  russians, indians, pakistanis, yemenis, armenians, azerbaijanis, libyans, sudanese, gazans,
  thais, cambodians, afghans, kurds, georgians, israeli, houthis
`);

export const KILLED_WORDS = phrases(`
  killed, dead, die, dies, died, slain, murdered, martyred, perished, fatally wounded, lost their lives, lost
  his life, lost her life, have died, shot dead, lost their life, gunned down, massacred, executed,
  perish, embraced martyrdom, embraced shahadat, attained martyrdom, martyred, fallen, lost her lives, lost its life
`);
/** Active: "killing 12 people", "kills 12", "claimed 12 lives". */
export const KILLING_VERBS = phrases(`
  kill, murder, slay slew slain, massacre, martyr, claim + the lives of, cost cost + the lives of,
  take took taken + the lives of, gun + down
`);
export const DEATH_NOUNS = phrases(`
  death, deaths, fatality, fatalities, dead, killed, martyrs, lives lost, lives, killings, martyrdom, killing, murder, shahadat, shahadats, martyrdoms
`);
export const INJURED_WORDS = phrases(`
  injured, wounded, hurt, hit by shrapnel, hit by, maimed, were hurt, concussed, sustained injuries, suffered injuries, sustained wounds, suffered wounds, sustained serious injuries,
  struck by shrapnel, lost a foot, lost a leg, lost his leg, lost his foot, lost their legs, lost a limb, lost limbs, lost an arm, lost an eye
`);
export const INJURING_VERBS = phrases(`
  injure, wound, hurt hurt, maim
`);
export const INJURY_NOUNS = phrases(`
  wounding, injury, injuries, wounded, injured, wounds
`);
export const DISPLACED_WORDS = phrases(`
  displaced, forced to flee, fled, forced to migrate, forced to leave, to leave their homes, to flee their homes, to flee, have fled, made homeless,
  forced from their homes, have to leave their homes, had to leave their homes, had to flee, left
  homeless, driven from their homes, fled their homes
`);
export const DISPLACING_VERBS = phrases(`
  displace, uproot
`);

/** One person: "a soldier was killed". */
export const SINGLE_VICTIMS = phrases(`
  person, civilian, soldier, man, woman, child, girl, boy, teenager, fighter, militant, serviceman,
  servicewoman, policeman, police officer, officer, resident, villager, citizen, journalist, farmer,
  fisherman, shepherd, medic, paramedic, rescuer, trooper, jawan, member, worker, aid worker, guard,
  border guard, pilot, commander, driver, student, pupil, schoolgirl, schoolboy, pensioner, rebel,
  reservist, peacekeeper, sergeant, volunteer, local, youth, infant, baby, toddler, labourer
`);
