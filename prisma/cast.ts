/**
 * The named people and shops of the demo (PRODUCT 8), the same on stage for the demo, unit tests and e2e.
 * Client-safe: data only, nothing secret but the password everybody may know.
 */

export const demoPassword = "parley-demo";

export const demoStore = { name: "Parley Market", mailbox: "store@example.com" };

export type ShopKey = "harbor" | "oak" | "weavers" | "kiln";
export type PersonKey = keyof typeof people;

export const shops = {
  harbor: { id: "0b6f3c1e-5a10-4c00-8000-000000000101", slug: "harbor-lights", name: "Harbor Lights" },
  oak: { id: "0b6f3c1e-5a10-4c00-8000-000000000102", slug: "oak-iron", name: "Oak & Iron" },
  weavers: {
    id: "0b6f3c1e-5a10-4c00-8000-000000000103",
    slug: "osterreichische-handweberei-sankt-veit-an-der-glan",
    name: "Österreichische Handweberei Sankt Veit an der Glan",
  },
  kiln: { id: "0b6f3c1e-5a10-4c00-8000-000000000104", slug: "kiln-clay", name: "Kiln & Clay" },
} satisfies Record<ShopKey, { id: string; slug: string; name: string }>;

/** Who has an address may sign in; the others have none on purpose. `staffOf` is their shop. */
export const people = {
  carla: person(1, "Carla Ruiz", "carla@example.com"),
  olive: person(2, "Olive Tanaka", "olive@example.com"),
  victor: { ...person(3, "Victor Moreau", "victor@example.com"), staffOf: "harbor" as const },
  vera: { ...person(4, "Vera Lund", "vera@example.com"), staffOf: "oak" as const },
  ada: { ...person(5, "Ada Kowalski", "ada@example.com"), isAdmin: true },
  margarethe: { ...person(6, "Margarethe Pichler"), staffOf: "weavers" as const },
  tom: { ...person(7, "Tom Adeyemi"), staffOf: "kiln" as const },
  wilhelmina: person(8, "Wilhelmina Featherstonehaugh-Montgomery"),
  jonas: person(9, "Jonas Lindqvist"),
  amara: person(10, "Amara Okafor"),
  mateus: person(11, "Mateus Sá"),
  lina: person(12, "Li Na"),
  layla: person(13, "ليلى حداد"),
};

/** The five who sign in with one click, in the order of the sign-in page. */
export const demoPeople = [
  { key: "carla", ...people.carla, about: "Customer with orders at several sellers" },
  { key: "olive", ...people.olive, about: "Another customer" },
  { key: "victor", ...people.victor, about: "Harbor Lights, a vendor" },
  { key: "vera", ...people.vera, about: "Oak & Iron, a vendor" },
  { key: "ada", ...people.ada, about: "Admin of Parley Market" },
] as const;

function person(n: number, name: string, email: string | null = null) {
  return { id: `0b6f3c1e-5a10-4c00-8000-${String(n).padStart(12, "0")}`, name, email };
}
