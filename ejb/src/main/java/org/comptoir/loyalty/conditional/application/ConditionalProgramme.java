package org.comptoir.loyalty.conditional.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.CustomerGroups;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.ProgrammeKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Conditional discounts as a kind of programme: its parameters are {@link ConditionalTerms}. */
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
    public Optional<Class<? extends Record>> form() {
        return Optional.of(ConditionalTerms.class);
    }

    @Override
    public void check(String paramsJson) {
        read(paramsJson).check();
    }

    /** Refuses a group that customers cannot have ({@code customer-group.unknown}, F039) and {@code store.unknown}. */
    @Override
    public void saved(Caller caller, Saved saved) {
        ConditionalTerms terms = read(saved.paramsJson());
        Set<String> known = groups.names(caller.brandId()).stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        terms.rows().stream()
                .map(ConditionalTerms.Row::group)
                .filter(group -> !known.contains(group.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(group -> {
                    throw new Refused(Reason.of("customer-group.unknown", group));
                });
        terms.rows().stream()
                .map(ConditionalTerms.Row::storeId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(id -> stores.store(id).brand().id() != caller.brandId())
                .findFirst()
                .ifPresent(id -> {
                    throw new Refused(Reason.of("store.unknown", id));
                });
    }

    private static ConditionalTerms read(String paramsJson) {
        try {
            return Json.read(paramsJson, ConditionalTerms.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", ConditionalTerms.KIND), e);
        }
    }
}
