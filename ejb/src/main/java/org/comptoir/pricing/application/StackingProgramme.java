package org.comptoir.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.access.domain.Caller;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.StackingParams;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A brand's stacking as a kind of programme, so that it has versions and an audit: its parameters are {@link StackingParams}. */
@ApplicationScoped
public class StackingProgramme implements ProgrammeKind {

    private Instance<Rule> rules;
    private Programmes programmes;

    protected StackingProgramme() {}

    @Inject
    public StackingProgramme(@Any Instance<Rule> rules, Programmes programmes) {
        this.rules = rules;
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return StackingParams.KIND;
    }

    @Override
    public Class<? extends Record> form() {
        return StackingParams.class;
    }

    @Override
    public boolean lowersPrices() {
        return false;
    }

    /** Refuses what {@link StackingParams#check} refuses. */
    @Override
    public void check(String paramsJson) {
        Set<String> known = rules.stream()
                .filter(Rule::isWithoutProgramme)
                .map(Rule::code)
                .collect(Collectors.toCollection(TreeSet::new));
        read(paramsJson).check(known);
    }

    /** Every one is called the same: a brand has one. */
    @Override
    public Optional<String> soleName(String paramsJson) {
        return Optional.of("one");
    }

    /** Refuses {@code stacking.only-one} while another one of the brand is in force. */
    @Override
    public void saved(Caller caller, Saved saved) {
        programmes.inForce(caller.brandId(), StackingParams.KIND).stream()
                .filter(other -> saved.active() && other.programmeId() != saved.programmeId())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(Reason.of("stacking.only-one", other.name()));
                });
    }

    private static StackingParams read(String paramsJson) {
        try {
            return Json.read(paramsJson, StackingParams.class);
        } catch (JsonbException | JsonException e) {
            throw new Refused(Reason.of("programme.params-unreadable", StackingParams.KIND), e);
        }
    }
}
