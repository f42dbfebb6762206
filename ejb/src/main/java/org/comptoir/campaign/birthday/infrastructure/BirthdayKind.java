package org.comptoir.campaign.birthday.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.campaign.birthday.application.BirthdayProgrammes;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Birthday programmes: their parameters are {@link BirthdayParams}. */
@ApplicationScoped
public class BirthdayKind implements ProgrammeKind {

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_CATCH_UP = 31;
    private static final int MOST_GAP = 730;

    private BirthdayProgrammes programmes;

    protected BirthdayKind() {}

    @Inject
    public BirthdayKind(BirthdayProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return BirthdayProgrammes.KIND;
    }

    @Override
    public Optional<Reason> outsideSales() {
        return Optional.of(Reason.of("birthday.outside-sales"));
    }

    @Override
    public Class<? extends Record> form() {
        return BirthdayParams.class;
    }

    @Override
    public void check(String paramsJson) {
        BirthdayParams params = read(paramsJson);
        within("amountMinor", params.amountMinor(), 0, 1_000_000);
        within("rateBp", params.rateBp(), 0, 10_000);
        if (params.forms().isEmpty()) {
            throw new Refused(Reason.of("birthday.no-gift"));
        }
        within("validityDays", params.validityDays(), 0, MOST_DAYS);
        within("catchUpDays", params.catchUpDays(), 0, MOST_CATCH_UP);
        within("minimumGapDays", params.minimumGapDays(), 0, MOST_GAP);
    }

    /** Refuses {@code birthday.product-unknown} for an article that the brand does not sell. */
    @Override
    public void saved(Caller caller, Saved saved) {
        BirthdayParams params = read(saved.paramsJson());
        params.forms().forEach(form -> programmes.reward(caller.brandId(), params, form));
    }

    private static BirthdayParams read(String paramsJson) {
        try {
            return Json.read(paramsJson, BirthdayParams.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", BirthdayProgrammes.KIND), e);
        }
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new Refused(Reason.of("programme.param-range", name, least, most));
        }
    }
}
