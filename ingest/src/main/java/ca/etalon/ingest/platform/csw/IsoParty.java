package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.platform.answer.SaidContact;
import ca.etalon.ingest.platform.answer.XmlNode;

/** A responsible party: flat in ISO 19139, an organisation with its people in ISO 19115-3. */
final class IsoParty {

    private IsoParty() {}

    static String organisation(XmlNode party) {
        return IsoRecord.first(
                IsoText.text(party.at("organisationName")), IsoText.text(party.at("party", "CI_Organisation", "name")));
    }

    static SaidContact contact(XmlNode party) {
        var name = IsoRecord.first(
                organisation(party),
                IsoText.text(party.at("individualName")),
                IsoText.text(party.at("party", "CI_Individual", "name")),
                IsoText.text(party.at("positionName")));
        String email = null;
        for (var address : party.below("electronicMailAddress")) {
            email = email == null ? IsoText.text(address) : email;
        }
        String page = null;
        for (var link : party.below("linkage")) {
            page = page == null ? IsoText.text(link) : page;
        }
        return SaidContact.of(name, email, page);
    }
}
