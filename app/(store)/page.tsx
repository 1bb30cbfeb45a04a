import { orAway } from "@/app/or-away";
import { FrontDoor } from "@/components/account/front-door";
import { SignedInNote } from "@/components/account/signed-in-note";
import { SplitPage } from "@/components/account/split-page";
import { homeOf } from "@/lib/accounts/person";
import { getHeader } from "@/lib/session";

export default orAway(async () => {
  const { store, person } = await getHeader();
  return (
    <SplitPage storeName={store.name}>
      <FrontDoor storeName={store.name}>
        {person ? <SignedInNote name={person.name} href={homeOf(person)} /> : null}
      </FrontDoor>
    </SplitPage>
  );
});
