package org.comptoir.loyalty.conditional.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.CustomerGroups;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Conditional discounts as a kind of programme: its parameters are {@link ConditionalParams}. */
@ApplicationScoped
public class ConditionalProgramme implements ProgrammeKind {

    private CustomerGroups groups;
    private Stores stores;

    protected ConditionalProgramme() {}

    @Inject
    public ConditionalProgramme(CustomerGroups groups, Stores stores) {
        this.groups = groups;
        this.stores = stores;
    }

    @Override
    public String kind() {
        return ConditionalTerms.KIND;
    }

    @Override
    public boolean takesLimit() {
        return true;
    }

    @Override
    public Class<? extends Record> form() {
        return ConditionalParams.class;
    }

    @Override
    public void check(String paramsJson) {
        read(paramsJson).check();
    }

    /** Refuses a group that customers cannot have ({@code customer-group.unknown}, F039) and {@code store.code-unknown}. */
    @Override
    public void saved(Caller caller, Saved saved) {
        ConditionalParams params = read(saved.paramsJson());
        Set<String> known = groups.names(caller.brandId()).stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        params.rows().stream()
                .map(ConditionalParams.Row::group)
                .filter(group -> !known.contains(group.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(group -> {
                    throw new Refused(Reason.of("customer-group.unknown", group));
                });
        stores.checkCodes(caller.brandId(), params.stores());
    }

    private static ConditionalParams read(String paramsJson) {
        try {
            return Json.read(paramsJson, ConditionalParams.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", ConditionalTerms.KIND), e);
        }
    }
}
