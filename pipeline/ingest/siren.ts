/**
 * Whether nine digits are a SIREN, the number of a company or public body in the French register:
 * their sum by Luhn's formula is a multiple of 10 (INSEE; Luhn, US patent 2950048, 1960).
 */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === "000000000") return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const digit = digits.charCodeAt(8 - i) - 48;
    const weighed = i % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
