import type { PersonKey } from "../cast.ts";

type Address = Record<"line1" | "line2" | "city" | "region" | "postalCode" | "country", string | null>;

/** Where the customers live. */
export const addresses: Partial<Record<PersonKey, Address>> = {
  carla: address("1 Main St", "4000-001", "Porto", "PT"),
  olive: address("Kastanienallee 12", "10435", "Berlin", "DE", { line2: "Side wing, 3rd floor" }),
  victor: address("8 rue du Port", "35400", "Saint-Malo", "FR"),
  wilhelmina: address("The Old Rectory, Lower Slaughter", "GL54 2HP", "Cheltenham", "GB", {
    region: "Gloucestershire",
  }),
  jonas: address("Storgatan 5", "903 26", "Umeå", "SE"),
  amara: address("44 Marine Parade", "BN2 1TL", "Brighton", "GB"),
  mateus: address("Rua das Flores 210", "4050-262", "Porto", "PT"),
  lina: address("Speicherstraße 3", "20457", "Hamburg", "DE", { line2: "Tea House Li & Na" }),
  layla: address("شارع الملك حسين 17", "11118", "عمّان", "JO"),
};

function address(line1: string, postalCode: string, city: string, country: string, more: Partial<Address> = {}) {
  return { line1, line2: null, city, region: null, postalCode, country, ...more };
}
