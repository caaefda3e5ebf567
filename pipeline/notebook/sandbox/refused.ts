/** Thrown where a notebook asks for something that it is not given; its message names it. */
export class Refused extends Error {
  constructor(readonly wanted: string) {
    super(wanted);
    this.name = "Refused";
  }
}
