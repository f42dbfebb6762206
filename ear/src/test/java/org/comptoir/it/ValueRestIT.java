package org.comptoir.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.it.Till.get;
import static org.comptoir.it.Till.money;
import static org.comptoir.it.Till.post;
import static org.comptoir.it.Till.refused;
import static org.comptoir.it.Till.with;

import java.util.UUID;
import org.comptoir.it.RestClient.Answer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programmes, groups of customers, instruments and returns of the real EAR, by HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ValueRestIT {

    private Till till;

    @BeforeEach
    void open() {
        till = Till.open();
    }

    @AfterEach
    void theBooksAreClean() {
        Answer check = get("/ledger/check");
        assertThat(check.text("/clean")).as(check.response().body()).isEqualTo("true");
    }

    @Test
    void aProgrammeIsMadeVersionedStoppedAndPutInForceAgain() {
        String name = "Coupon" + till.unique;
        String params = "'params': {'code': 'C" + till.unique + "', 'rateBp': ";
        Answer made = post(
                "/programmes", "{'name': '" + name + "', 'kind': 'COUPON', " + params + "1000, 'reusable': true}}");
        String edit = made.text("/edit");

        Answer version = post(
                "/programmes/" + name + "/versions", "{'edit': " + edit + ", " + params + "2000, 'reusable': true}}");
        Answer late = post("/programmes/" + name + "/stop", "{'edit': " + edit + "}");
        String reduced = laid("C" + till.unique).text("/total");
        Answer stopped = post("/programmes/" + name + "/stop", "{'edit': " + version.text("/edit") + "}");
        Answer unknown = laid("C" + till.unique);
        Answer active = post("/programmes/" + name + "/activate", "{'edit': " + stopped.text("/edit") + "}");

        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(version.text("/version")).isEqualTo("2");
        assertThat(late.status()).isEqualTo(409);
        assertThat(reduced).isEqualTo("8.00");
        assertThat(stopped.text("/active")).isEqualTo("false");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(active.text("/active")).isEqualTo("true");
        assertThat(get("/programmes/" + name).json().asJsonObject().getJsonArray("versions"))
                .hasSize(2);
    }

    @Test
    void aProgrammeWithAFieldThatItsKindDoesNotHaveIsRefused() {
        String name = "Mistyped" + till.unique;
        String params = "'params': {'code': 'T" + till.unique + "', 'rateBp': 1000, 'minimunMinor': 5000}}";

        Answer made = post("/programmes", "{'name': '" + name + "', 'kind': 'COUPON', " + params);
        Answer put = put("/programmes/" + name, "{'kind': 'COUPON', " + params);

        refused(made, 422, "programme.no-such-param");
        assertThat(made.text("/detail")).contains("minimunMinor").contains("minimumMinor");
        refused(put, 422, "programme.no-such-param");
        refused(get("/programmes/" + name), 404, "programme.unknown");
    }

    @Test
    void aBatchNamesStoresByTheirCodes() {
        String batch = "{'batch': {'preview': '" + UUID.randomUUID() + "', 'stores': ['NOWHERE'], 'amount': '5.00'}}";

        refused(post("/voucher-batches/preview", batch), 422, "store.code-unknown");
    }

    @Test
    void aGroupOfCustomersIsAddedChangedAndEditedByOneAtATime() {
        String name = "Groupe " + till.unique;
        String body = "'name': '" + name + "', 'priceList': 'pro'}";

        Answer added = post("/customer-groups", "{" + body);
        Answer taken = post("/customer-groups", "{" + body);
        String id = added.text("/id");
        String version = "{'version': " + added.text("/version") + ", ";
        Answer changed = put("/customer-groups/" + id, version + "'name': '" + name + "', 'priceList': 'VIP'}");
        Answer late = put("/customer-groups/" + id, version + "'name': 'Late " + till.unique + "'}");
        Answer plain = put(
                "/customer-groups/" + id, "{'version': " + changed.text("/version") + ", 'name': '" + name + " bis'}");
        String listed = get("/customer-groups").response().body();

        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(added.text("/name")).isEqualTo(name);
        assertThat(added.text("/priceList")).isEqualTo("PRO");
        refused(taken, 409, "customer-group.name-taken");
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(changed.text("/priceList")).isEqualTo("VIP");
        assertThat(changed.text("/version")).isNotEqualTo(added.text("/version"));
        refused(late, 409, "edit.conflict");
        assertThat(plain.status()).as(plain.response().body()).isEqualTo(200);
        assertThat(plain.json().asJsonObject()).doesNotContainKey("priceList");
        assertThat(listed).contains(name + " bis").doesNotContain("Late " + till.unique);
    }

    @Test
    void aGroupOfCustomersThatMakesNoSenseIsRefused() {
        String name = "Faux " + till.unique;

        refused(
                post("/customer-groups", "{'name': '" + name + "', 'priceLst': 'PRO'}"),
                400,
                "request.malformed-field");
        refused(post("/customer-groups", "{'name': '" + name + "', 'priceList': 'PRO 1'}"), 422, "price-list.code");
        refused(post("/customer-groups", "{'name': ' '}"), 400, "request.invalid");
        refused(put("/customer-groups/1", "{'name': '" + name + "'}"), 400, "request.invalid");
        refused(
                put("/customer-groups/999999999999", "{'version': 1, 'name': '" + name + "'}"),
                404,
                "customer-group.unknown");
        assertThat(get("/customer-groups").response().body()).doesNotContain(name);
    }

    private static Answer put(String path, String body) {
        return RestClient.call("PUT", path, body.replace('\'', '"'));
    }

    private Answer laid(String code) {
        return till.quote(till.basket(1, ", 'codes': ['" + code + "']"));
    }

    @Test
    void aCouponThatIsTooEarlySaysWhatIsMissing() {
        String code = "M" + till.unique;
        post(
                "/programmes",
                "{'name': 'Minimum" + till.unique + "', 'kind': 'COUPON', 'params': {'code': '" + code
                        + "', 'rateBp': 1000, 'minimumMinor': 5000, 'reusable': true}}");

        Answer small = laid(code);
        Answer large = till.quote(till.basket(5, ", 'codes': ['" + code + "']"));
        String forgotten = till.quote(till.basket(5, "")).response().body();

        refused(small, 422, "coupon.too-little");
        assertThat(small.text("/detail")).contains("50,00").contains("40,00");
        assertThat(large.text("/total")).isEqualTo("45.00");
        assertThat(forgotten).contains("Minimum" + till.unique).contains("coupon.give-code");
    }

    @Test
    void instrumentsAreListedAndACodeSaysWhatItMeans() {
        String number = till.customer();
        String code = till.sell(
                        "{'lines': [{'wallet': {'type': 'KDO', 'amount': '50.00'}}], 'customer': " + number + "}")
                .text("/issued/0/code");

        Answer his = get("/instruments?kind=WALLET&customer=" + number + "&balanceFrom=5000");
        Answer none = get("/instruments?kind=VOUCHER&customer=" + number);
        Answer wrong = get("/instruments?kind=CASH");
        Answer means = get("/codes/" + code);

        assertThat(his.status()).as(his.response().body()).isEqualTo(200);
        assertThat(his.text("/total")).isEqualTo("1");
        assertThat(his.text("/rows/0/balance")).isEqualTo("50.00");
        assertThat(his.text("/rows/0/customer")).isEqualTo(number);
        assertThat(none.text("/total")).isEqualTo("0");
        assertThat(wrong.status()).as(wrong.response().body()).isEqualTo(422);
        assertThat(wrong.response().body()).contains("list.choice").contains("GIFT_CARD");
        assertThat(means.text("/ambiguous")).isEqualTo("false");
        assertThat(means.text("/meanings/0/kind")).isEqualTo("TENDER");
    }

    @Test
    void aWalletIsSoldUsedBlockedReplacedAndAdjusted() {
        String load =
                "{'lines': [{'wallet': {'type': 'KDO', 'amount': '50.00'}}], 'customer': " + till.customer() + "}";
        String code = till.sell(load).text("/issued/0/code");
        Answer paid = till.sell(UUID.randomUUID(), till.basket(2, ""), "20.00", with("WALLET", code));

        Answer blocked = act(code, "block");
        Answer refusedPay = till.sell(UUID.randomUUID(), till.basket(1, ""), "10.00", with("WALLET", code));
        act(code, "unblock");
        Answer replaced = act(code, "replace");
        String number = replaced.text("/code");
        Answer old = till.sell(UUID.randomUUID(), till.basket(1, ""), "10.00", with("WALLET", code));
        UUID gift = UUID.randomUUID();
        String adjustment = "{'id': '" + gift + "', 'amount': '5.00', 'reason': 'geste'}";
        Answer adjusted = post("/instruments/" + number + "/adjust", adjustment);
        Answer twice = post("/instruments/" + number + "/adjust", adjustment);

        assertThat(paid.status()).as(paid.response().body()).isEqualTo(201);
        assertThat(blocked.text("/status")).isEqualTo("BLOCKED");
        assertThat(refusedPay.status()).isEqualTo(422);
        assertThat(number).isNotEqualTo(code);
        assertThat(old.status()).isEqualTo(422);
        assertThat(adjusted.text("/balance")).isEqualTo("35.00");
        assertThat(twice.text("/balance")).isEqualTo("35.00");
    }

    private static Answer act(String code, String what) {
        Answer done = post(
                "/instruments/" + code + "/" + what, "{'id': '" + UUID.randomUUID() + "', 'reason': 'test of care'}");
        assertThat(done.status()).as(done.response().body()).isEqualTo(200);
        return done;
    }

    @Test
    void aHoldKeepsACardForItsSaleAndEndsWithIt() {
        String code =
                till.sell("{'lines': [{'giftCard': {'amount': '10.00'}}]}").text("/issued/0/code");
        UUID mine = UUID.randomUUID();
        String hold = "{'till': " + till.id + ", 'saleId': '" + mine + "', 'code': '" + code + "'}";

        Answer held = post("/holds", hold);
        String listed = get("/holds").response().body();
        Answer others = till.sell(UUID.randomUUID(), till.basket(1, ""), "10.00", with("GIFT_CARD", code));
        Answer own = till.sell(mine, till.basket(1, ""), "10.00", with("GIFT_CARD", code));

        assertThat(held.status()).as(held.response().body()).isEqualTo(200);
        assertThat(listed).contains(mine.toString()).doesNotContain(code);
        refused(others, 409, "instrument.held");
        assertThat(own.status()).as(own.response().body()).isEqualTo(201);
        assertThat(get("/holds").response().body()).doesNotContain(mine.toString());
    }

    @Test
    void aReturnIsWhatItsSimulationShowed() {
        String customer = till.customer();
        String sale = till.sell(till.basket(3, ", 'customer': " + customer)).text("/id");
        String what = "'originalSale': '" + sale + "', 'lines': [{'line': 1, 'quantity': 2}]";

        Answer shown = post("/returns/simulations", "{" + what + "}");
        Answer booked =
                post("/returns", "{'returnId': '" + UUID.randomUUID() + "', 'till': " + till.id + ", " + what + "}");

        assertThat(shown.text("/refund")).isEqualTo("20.00");
        assertThat(shown.response().body()).contains("POINTS");
        assertThat(booked.text("/total")).isEqualTo("-20.00");
        assertThat(booked.json().asJsonObject().get("vat"))
                .isEqualTo(shown.json().asJsonObject().get("vat"));
        assertThat(get("/customers/" + customer + "/points").text("/points")).isEqualTo("1");
    }

    @Test
    void aSaleIsVoidedOnce() {
        String sale = till.sell(till.basket(1, "")).text("/id");
        String wanted = "{'voidId': '" + UUID.randomUUID() + "', 'till': " + till.id + ", 'originalSale': '" + sale
                + "', 'reason': 'tapé deux fois'}";

        Answer first = post("/returns/voids", wanted);
        Answer again = post("/returns/voids", wanted);
        Answer other = post("/returns/voids", wanted.replaceFirst("[0-9a-f]{8}-", "00000000-"));

        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.text("/total")).isEqualTo("-10.00");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void goodsAreExchangedForDearerOnesAndTheDifferenceIsPaid() {
        String sale = till.sell(till.basket(1, "")).text("/id");
        String wanted = "{'exchangeId': '" + UUID.randomUUID() + "', 'till': " + till.id + ", 'originalSale': '" + sale
                + "', 'basket': " + till.basket(3, "") + ", 'expectedTotal': '30.00', 'tenders': [" + money("20.00")
                + "]}";

        Answer done = post("/exchanges", wanted);
        Answer again = post("/exchanges", wanted);

        assertThat(done.status()).as(done.response().body()).isEqualTo(201);
        assertThat(done.response().body()).contains("-10.00").contains("EXCHANGE");
        assertThat(again.json()).isEqualTo(done.json());
    }

    @Test
    void aVipCardReducesWhenItIsShown() {
        String number = "#VIP#" + till.unique;
        String customer = till.customer();
        Answer made = post(
                "/vip-cards",
                "{'number': '" + number + "', 'customer': " + customer + ", 'rate': '20', 'endsOn': '2099-12-31'}");
        Answer second = post(
                "/vip-cards",
                "{'number': '" + number + "', 'customer': " + customer + ", 'rate': '30', 'endsOn': '2099-12-31'}");

        Answer shown = till.quote(till.basket(1, ", 'customer': " + customer + ", 'codes': ['" + number + "']"));
        Answer left = till.quote(till.basket(1, ", 'customer': " + customer));

        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        refused(second, 409, "vip-card.number-taken");
        assertThat(shown.text("/total")).isEqualTo("8.00");
        assertThat(left.text("/total")).isEqualTo("10.00");
        assertThat(left.response().body()).contains("vip-card.not-shown").contains("vip-card.show");
    }
}
