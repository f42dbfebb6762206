package org.comptoir.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.Customer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.RowError;

/**
 * Creates customers, or updates those whose number is given and known; all or nothing: one wrong row and nothing is
 * saved. Mandatory fields are a rule of the till and not asked here; addresses and cards must be free.
 */
@Stateless
@Requires(value = Permission.IMPORT_CUSTOMERS, audited = false)
public class ImportCustomers {

    /** The most rows of one call. */
    public static final int MAX_ROWS = 5_000;

    private EditedRecords records;
    private CustomerBook book;
    private NewCustomers newCustomers;
    private CustomerNumbers numbers;
    private CodeRegistry codes;
    private EmailClaims claims;
    private CustomerRules rules;
    private Audit audit;

    protected ImportCustomers() {}

    @Inject
    public ImportCustomers(
            EditedRecords records,
            CustomerBook book,
            NewCustomers newCustomers,
            CustomerNumbers numbers,
            CodeRegistry codes,
            EmailClaims claims,
            CustomerRules rules,
            Audit audit) {
        this.records = records;
        this.book = book;
        this.newCustomers = newCustomers;
        this.numbers = numbers;
        this.codes = codes;
        this.claims = claims;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * A customer.
     *
     * @param number the customer's number in another system, to be kept; null for the next free one
     * @param cardNumber a card to add; null or empty for none
     */
    public record Row(Long number, CustomerDetails details, String cardNumber) {}

    /** Counts, or the errors by row; refuses {@code import.too-many} beyond {@value #MAX_ROWS} rows. */
    public ImportResult importAll(Caller caller, List<Row> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new Refused(Reason.of("import.too-many", MAX_ROWS));
        }
        Map<Long, Customer> known = book.byNumbers(
                caller.brandId(),
                rows.stream().map(Row::number).filter(number -> number != null).toList());
        Set<String> newCards = new HashSet<>();
        List<RowError> errors = check(caller, rows, known, newCards);
        if (!errors.isEmpty()) {
            return ImportResult.refused(errors);
        }
        List<Customer> customers = change(caller, rows, known);
        claim(caller, rows, customers, newCards);
        int created = rows.size() - known.size();
        audit.allowed(
                caller, Permission.IMPORT_CUSTOMERS, "customers", "created: " + created + "\nupdated: " + known.size());
        return new ImportResult(created, known.size(), List.of());
    }

    private List<RowError> check(Caller caller, List<Row> rows, Map<Long, Customer> known, Set<String> newCards) {
        Map<String, Long> holders = holders(caller, rows);
        Map<String, CodeRegistry.Target> targets = codes.findAll(
                caller.brandId(),
                rows.stream()
                        .map(ImportCustomers::card)
                        .filter(card -> card != null)
                        .toList());
        boolean unique = rules.isEmailUnique(caller);
        Set<Object> seen = new HashSet<>();
        List<RowError> errors = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Customer customer = known.get(row.number());
            String email = email(row);
            String card = card(row);
            if (row.number() != null && !seen.add(row.number())) {
                errors.add(new RowError(i, Reason.of("import.twice", row.number())));
            }
            Long holder = email == null ? null : holders.get(email);
            boolean emailTwice = email != null && unique && !seen.add(email);
            if (emailTwice || holder != null && (customer == null || !holder.equals(customer.id()))) {
                errors.add(new RowError(i, Reason.of("customer.email-taken")));
            }
            if (card != null && !isFreeFor(customer, targets.get(card)) || card != null && !seen.add("card " + card)) {
                errors.add(new RowError(i, Reason.of("code.taken", card)));
            } else if (card != null && !targets.containsKey(card)) {
                newCards.add(card);
            }
        }
        return errors;
    }

    private Map<String, Long> holders(Caller caller, List<Row> rows) {
        return rules.isEmailUnique(caller)
                ? claims.holders(
                        caller.brandId(),
                        rows.stream()
                                .map(ImportCustomers::email)
                                .filter(email -> email != null)
                                .toList())
                : Map.of();
    }

    private static boolean isFreeFor(Customer customer, CodeRegistry.Target target) {
        return target == null
                || customer != null && target.kind().equals(CodeRegistry.Kind.CUSTOMER) && target.id() == customer.id();
    }

    private List<Customer> change(Caller caller, List<Row> rows, Map<Long, Customer> known) {
        LocalDate today = newCustomers.today(caller);
        long highest = rows.stream()
                .filter(row -> row.number() != null)
                .mapToLong(Row::number)
                .max()
                .orElse(0);
        numbers.taken(caller.brandId(), highest);
        int unnumbered = (int) rows.stream().filter(row -> row.number() == null).count();
        long next = unnumbered == 0 ? 0 : numbers.next(caller.brandId(), unnumbered);
        List<Customer> customers = new ArrayList<>();
        List<Customer> added = new ArrayList<>();
        for (Row row : rows) {
            Customer customer = known.get(row.number());
            if (customer == null) {
                long number = row.number() == null ? next++ : row.number();
                customer = new Customer(caller.brandId(), number, caller.storeId(), today);
                added.add(customer);
            }
            customer.change(row.details());
            customers.add(customer);
        }
        records.saveAll(added);
        return customers;
    }

    private void claim(Caller caller, List<Row> rows, List<Customer> customers, Set<String> newCards) {
        boolean unique = rules.isEmailUnique(caller);
        Map<Long, String> emails = new HashMap<>();
        List<CodeRegistry.Claim> cards = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long id = customers.get(i).id();
            emails.put(id, unique ? email(rows.get(i)) : null);
            String card = card(rows.get(i));
            if (newCards.contains(card)) {
                cards.add(new CodeRegistry.Claim(card, id));
            }
        }
        claims.replaceAll(caller.brandId(), emails);
        codes.claimEach(caller.brandId(), CodeRegistry.Kind.CUSTOMER, cards);
    }

    private static String email(Row row) {
        String email = row.details().contact().email();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static String card(Row row) {
        return row.cardNumber() == null || row.cardNumber().isBlank()
                ? null
                : row.cardNumber().trim();
    }
}
