/**
 * Whether a text is a SIREN, the number of a company or public body in the French register: nine
 * digits, not all zero, whose sum by Luhn's formula is a multiple of 10 (INSEE; ISO/IEC 7812-1).
 */
export function isSiren(text: string): boolean {
  return /^(?!0{9})\d{9}$/.test(text) && luhn(text) % 10 === 0;
}

/**
 * Whether a text is a SIRET, the number of an establishment: a number that is no zeros followed by
 * five digits, whose sum by Luhn's formula is a multiple of 10; for La Poste (SIREN 356000000) the
 * plain sum of digits is a multiple of five instead (INSEE).
 */
export function isSiret(text: string): boolean {
  if (!/^(?!0{9})\d{14}$/.test(text)) return false;
  if (luhn(text) % 10 === 0) return true;
  return text.startsWith("356000000") &&
    [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** The sum of the digits, every second one from the right doubled, less 9 where it passes 9. */
function luhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return sum;
}
