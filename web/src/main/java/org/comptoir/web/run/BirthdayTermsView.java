package org.comptoir.web.run;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.campaign.birthday.application.BirthdayProgrammes;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.application.Stackings;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.EditPage;
import org.comptoir.web.shared.Messages;

/** What a birthday programme gives, and for how long: changed values make another version (F087). */
@Named
@ViewScoped
public class BirthdayTermsView extends EditPage {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private ProgrammeList programmes;
    private SaveProgramme saveProgramme;
    private Messages messages;

    private String name;
    private String shownJson;

    protected BirthdayTermsView() {}

    @Inject
    public BirthdayTermsView(
            CurrentCaller currentCaller, ProgrammeList programmes, SaveProgramme saveProgramme, Messages messages) {
        this.currentCaller = currentCaller;
        this.programmes = programmes;
        this.saveProgramme = saveProgramme;
        this.messages = messages;
    }

    /** Fills the form, once; refuses {@code programme.unknown}. */
    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        ProgrammeList.Line line = programmes.all(currentCaller.get()).stream()
                .filter(known -> getId() != null && known.id() == getId())
                .filter(known -> known.kind().equals(BirthdayProgrammes.KIND))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("programme.unknown", getId())));
        BirthdayParams params = Json.read(line.paramsJson(), BirthdayParams.class);
        shown(line.version());
        name = line.name();
        shownJson = line.paramsJson();
        getFields().put("active", line.active());
        getFields().put("amount", params.amountMinor() == 0 ? null : Long.valueOf(params.amountMinor()));
        getFields().put("rate", params.rateBp());
        getFields().put("product", params.productReference());
        getFields().put("validity", params.validityDays());
        getFields().put("catchUp", params.catchUpDays());
        getFields().put("gap", params.minimumGapDays());
    }

    @Override
    protected String store() {
        Long amount = (Long) getFields().get("amount");
        String product = text("product");
        BirthdayParams params = new BirthdayParams(
                amount == null ? 0 : amount,
                days("rate"),
                product == null || product.isBlank() ? null : product.strip(),
                days("validity"),
                days("catchUp"),
                days("gap"));
        String stated = Stackings.carried(BirthdayProgrammes.KIND, shownJson, Json.write(params));
        saveProgramme.save(
                currentCaller.get(),
                new SaveProgramme.Request(
                        getId(), getVersion(), BirthdayProgrammes.KIND, name, ticked("active"), stated));
        messages.keep("birthday.saved", name);
        return "/office/run/birthday?faces-redirect=true&programme=" + getId();
    }

    /** The programme's name. */
    public String getName() {
        return name;
    }

    private int days(String field) {
        Integer typed = number(field);
        return typed == null ? 0 : typed;
    }
}
