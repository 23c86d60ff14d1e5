import { phrases } from "../../common/phrases.ts";

/** Acts of force that a text can count as breaches of a truce. */
export const ATTACK_NOUNS = phrases(`
  fire, attack, attacks, hits, strike, strikes, airstrike, airstrikes, air strike, air strikes, air raid, air
  raids, raid, raids, shelling, shellings, shelling attacks, bombardment, bombardments, bombing,
  bombings, incursion, incursions, assault, assaults, shooting, shootings, shooting incidents,
  firing incidents, gunfire, offensive, offensives, demolition, demolitions, overflight,
  overflights, flights, clash, clashes, ambush, ambushes, explosion, explosions, attacks and
  shellings, drone strikes, drone strike, drone attacks, drone attack, missile strikes, missile
  strike, missile attacks, missile attack, rocket attacks, rocket attack, mortar attacks, mortar
  attack, assault operations, assault operation, combat operations, military operations, sniping,
  infiltration attempts, fire attacks, hostile acts, acts of aggression, aggressions, operations,
  sorties, cannonade, barrage, barrages, provocation, provocations, arrests, ground incursions,
  storming, storming attempts, artillery fire, small-arms fire, small arms fire, sniper fire,
  harassment, sabotage, arson, missile fire, mortar fire, rocket fire, shellfire, kidnappings, abductions, launches, bulldozing
  operations
`);

/** Their verbs. */
export const ATTACK_VERBS = phrases(`
  attack, drop + a grenade, drop + barrel bombs, drop + bombs, drop + grenades, detonate, strike struck, hit hit, shell, bomb, bombard, target, raid, storm, assault, pound, fire,
  fire + on, fire + at, open + fire, fire + upon, shoot shot, shoot shot + at, launch, lob,
  hammer, batter, blast, ambush, invade, advance, use, rocket, strafe, snipe, infiltrate,
  lay laid laid + mines, lay laid laid + new mines, plant + mines, plant + new mines,
  cross, blow blew blown + up, open + up on, open + mortar fire, open + artillery fire, open +
  machine-gun fire, open + sniper fire, resort + to firing, resort + to shelling, resort + to
  unprovoked firing, throw threw thrown + grenades, throw threw thrown + a grenade, hurl +
  grenades, hurl + a grenade, rain + down on, set set + ablaze, overfly overflew overflown, intrude + into, penetrate, harass, lob + at, encroach, encroach + on, ram, torch,
  demolish, bulldoze, set set + off a landmine, set set + off a
  bomb, set set + off an explosive, set set + off a mine, set set + off explosives, dig dug + trenches, dig dug + new
  trenches, aim + at, resort + to unprovoked shelling, resort + to indiscriminate shelling, resort + to
  heavy shelling, resort + to indiscriminate firing, kidnap, abduct, come came come + under fire, come came come + under attack, come came come +
  under mortar fire, come came come + under artillery fire, come came come + under shelling, come
  came come + under heavy fire, come came come + under sniper fire, come came come + under rocket
  fire, come came come + under small-arms fire
`);

/** "committed 12 violations", "carried out 50 attacks": a light verb with such a noun. */
export const COMMIT_VERBS = phrases(`
  commit committed, carry + out, perpetrate, conduct, launch, make made, stage, mount, undertake
  undertook undertaken, execute, deliver, perform, wage, unleash, record, be + behind, initiate,
  inflict, resort + to, fly flew flown, do did done, see saw seen
`);

/** What is fired: its number is no number of violations. */
export const MUNITIONS = phrases(`
  round, rounds, shell, shells, mortar, mortars, mortar rounds, mortar shells, mines, mortar
  mines, rocket, rockets, missile, missiles, projectile, projectiles, grenade, grenades, drone,
  drones, ammunition, bullet, bullets, bombs, bomb, shots, artillery shells, grenade-launcher rounds, barrel
  bombs, uavs, uav, gunshots, munitions, warheads
`);

export const TIMES_NOUNS = phrases(`
  times, time, occasions, occasion, instances, instance, cases, case, separate occasions,
  incidents, incident, episodes, points, places, acts
`);
