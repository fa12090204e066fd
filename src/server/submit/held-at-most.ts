// Time servers move a clock by less; what came at once was pressed at once, whatever the clock says.
const tolerance = 2000;
const atOnce = 60_000;

/**
 * How long ago a body was made, as far as it is safe to say: where the receiver's clock was put ahead, what a device kept for a
 * while would seem to have been pressed after a no that came before it.
 */
export const heldAtMost = (heldFor: number | undefined, ahead: number): number | undefined =>
  heldFor === undefined || heldFor < atOnce || ahead < tolerance ? heldFor : heldFor + ahead;
