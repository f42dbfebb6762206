package org.comptoir.customer.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.CustomerGroup;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Adds or changes a group of customers. */
@Stateless
@Requires(value = Permission.MANAGE_SETTINGS, audited = false)
public class SaveCustomerGroup {

    private EditedRecords records;
    private PriceLists priceLists;
    private Instance<GroupUse> uses;
    private Audit audit;

    protected SaveCustomerGroup() {}

    @Inject
    public SaveCustomerGroup(EditedRecords records, PriceLists priceLists, @Any Instance<GroupUse> uses, Audit audit) {
        this.records = records;
        this.priceLists = priceLists;
        this.uses = uses;
        this.audit = audit;
    }

    /**
     * A form; id and version are null for a new group.
     *
     * @param priceList code of its customers' price list (F056), null for the store's own
     */
    public record Request(Long id, Long version, String name, String priceList) {

        /** A new group whose customers have their store's price list. */
        public static Request create(String name) {
            return new Request(null, null, name, null);
        }
    }

    /**
     * Returns the id. Refuses {@code customer-group.name-taken}, {@code customer-group.unknown},
     * {@code price-list.code} and {@code edit.conflict}. Programmes name groups and price lists as they were written:
     * while one in force names the group, another name is refused ({@code customer-group.in-use}; capitals do not
     * matter), and so is taking its price list from the last that has it ({@code price-list.in-use}).
     */
    public long save(Caller caller, Request request) {
        CustomerGroup group = request.id() == null
                ? new CustomerGroup(caller.brandId())
                : records.editable(
                        CustomerGroup.class,
                        "customer-group.unknown",
                        new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        String name = group.name();
        String priceList = group.priceList();
        Map<String, Object> before = group.facts();
        group.change(request.name(), request.priceList());
        records.save(
                group,
                new EditedRecords.Unique("uq_customer_group", Reason.of("customer-group.name-taken", request.name())));
        if (request.id() != null) {
            checkUse(name, priceList, group);
        }
        audit.allowed(
                caller,
                Permission.MANAGE_SETTINGS,
                "customer-group:" + group.id(),
                Changes.between(before, group.facts()));
        return group.id();
    }

    private void checkUse(String formerName, String formerList, CustomerGroup group) {
        long brandId = group.brandId();
        if (!formerName.equalsIgnoreCase(group.name())) {
            refuseUsed("customer-group.in-use", formerName, use -> use.ofGroup(brandId, formerName));
        }
        boolean changed = formerList != null && !formerList.equals(group.priceList());
        if (changed && !priceLists.isKnown(brandId, formerList)) {
            refuseUsed("price-list.in-use", formerList, use -> use.ofPriceList(brandId, formerList));
        }
    }

    private void refuseUsed(String code, String name, Function<GroupUse, List<String>> by) {
        String programmes = uses.stream().map(by).flatMap(List::stream).collect(Collectors.joining(", "));
        if (!programmes.isEmpty()) {
            throw new Refused(Reason.of(code, name, programmes));
        }
    }
}
