package org.comptoir.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.store.application.Stores;

/** What the lists' filters and the forms offer to choose from. */
@Named
@ApplicationScoped
public class Choices {

    private CodeText codes;
    private Messages messages;
    private Stores stores;
    private CurrentCaller currentCaller;

    protected Choices() {}

    @Inject
    public Choices(CodeText codes, Messages messages, Stores stores, CurrentCaller currentCaller) {
        this.codes = codes;
        this.messages = messages;
        this.stores = stores;
        this.currentCaller = currentCaller;
    }

    /** A value and its words. */
    public record Choice(String value, String label) {}

    /** Sales and returns. */
    public List<Choice> getSaleKinds() {
        return of(SaleKind.values(), codes::saleKind);
    }

    /** Kinds of instruments. */
    public List<Choice> getInstrumentKinds() {
        return of(InstrumentKind.values(), codes::instrumentKind);
    }

    /** States of instruments. */
    public List<Choice> getInstrumentStatuses() {
        return of(InstrumentStatus.values(), codes::instrumentStatus);
    }

    /** Active or not. */
    public List<Choice> getActivity() {
        return List.of(
                new Choice("true", messages.text("shared.active")),
                new Choice("false", messages.text("shared.inactive")));
    }

    /** The stores of the user's brand. */
    public List<Choice> getStores() {
        return stores.all().stream()
                .filter(store -> store.brand().id() == currentCaller.get().brandId())
                .map(store -> new Choice(String.valueOf(store.id()), store.name()))
                .toList();
    }

    /** The tills of one store; none while no store is chosen. */
    public List<Choice> tillsOf(Object storeId) {
        return storeId == null
                ? List.of()
                : stores.tillsOf(Long.parseLong(storeId.toString())).stream()
                        .map(till -> new Choice(String.valueOf(till.id()), till.name()))
                        .toList();
    }

    /** The languages of the product. */
    public List<Choice> getLanguages() {
        return ActiveLocale.LANGUAGES.stream()
                .map(language -> new Choice(language, messages.text("language." + language)))
                .toList();
    }

    private static <E> List<Choice> of(E[] values, Function<Object, String> words) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.toString(), words.apply(value)))
                .toList();
    }
}
