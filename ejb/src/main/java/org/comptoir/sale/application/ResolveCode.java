package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.Basket;

/** Says what a code means, without a basket: for tills that keep their own (D-17). Nothing is done with it. */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResolveCode {

    private CodeMeanings meanings;

    protected ResolveCode() {}

    @Inject
    public ResolveCode(CodeMeanings meanings) {
        this.meanings = meanings;
    }

    /** Everything it means, at least one thing; refuses {@code code.unknown}, {@code code.mistyped}. */
    public List<Meaning> resolve(Caller caller, String code) {
        List<Meaning> found = meanings.of(caller, Basket.empty(), code.strip());
        if (found.isEmpty()) {
            throw CodeMeanings.unknown(code.strip().toUpperCase(Locale.ROOT));
        }
        return meanings.named(caller, found);
    }
}
