package org.comptoir.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.instrument.domain.WalletLoads;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.loyalty.points.domain.GivenBack;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.property.Dice;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.RefundOrder;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** One return of a stream, in part or of all that is left: planned and refunded on both sides. */
final class StreamReturn {

    private final StreamShop shop;
    private final StreamBooks books;
    private final Dice dice;
    private final StreamShop.Sold sold;
    private final LocalDate today;
    private ReturnPlan plan;

    StreamReturn(StreamShop shop, StreamShop.Sold sold) {
        this.shop = shop;
        this.books = shop.books;
        this.dice = shop.dice;
        this.sold = sold;
        this.today = StreamBooks.date(shop.day);
    }

    /** Takes back; answers the code of the refusal, null when it was booked. */
    String takeBack(boolean all) {
        List<ReturnPlan.Units> asked = all ? List.of() : thrown();
        Map<Long, Long> unused = modelUnused();
        String refused = sold.model.refusal(asked, unused);
        try {
            plan = ReturnPlan.of(sold.sale, asked, unused());
        } catch (Refused e) {
            Law.same("refused return", e.reason().code(), refused);
            return refused;
        }
        Law.same("refused return", null, refused);
        sold.model.takeBack(asked, plan, unused);
        storedValue();
        points();
        deduct();
        refund();
        mark();
        sold.model.all(sold.model.tenders.back());
        return null;
    }

    /** Units of some lines; now and then of a line twice, too many, none, or of a line that is not there. */
    private List<ReturnPlan.Units> thrown() {
        List<SaleLine> open = sold.sale.lines().stream()
                .filter(line -> line.returnable() > 0 || dice.oneIn(10))
                .toList();
        List<SaleLine> lines = dice.shuffled(open.isEmpty() ? sold.sale.lines() : open);
        List<ReturnPlan.Units> asked = new ArrayList<>();
        int times = dice.between(1, Math.min(3, lines.size() + (dice.oneIn(4) ? 1 : 0)));
        for (int i = 0; i < times; i++) {
            SaleLine line = lines.get(i % lines.size());
            int most = Math.max(1, i < lines.size() ? line.returnable() : line.returnable() / 3);
            int units = dice.oneIn(40) ? dice.below(line.quantity() + 3) : dice.between(1, most);
            asked.add(new ReturnPlan.Units(dice.oneIn(60) ? line.lineNo() + 3 : line.lineNo(), units));
        }
        return asked;
    }

    private Map<Long, Long> unused() {
        Map<Long, Long> unused = new HashMap<>();
        sold.sale.lines().stream()
                .map(SaleLine::instrumentId)
                .filter(id -> id != null)
                .forEach(id -> unused.put(id, unused(id).paidMinor()));
        return unused;
    }

    private WalletLoads.Back unused(long id) {
        long balance = books.instrument(id).balanceMinor();
        return books.instrument(id).kind() == InstrumentKind.WALLET
                ? WalletLoads.of(id, books.loads).unusedOf(sold.sale.header().id(), balance)
                : new WalletLoads.Back(balance, 0);
    }

    private Map<Long, Long> modelUnused() {
        return sold.model.parts.stream()
                .filter(part -> !part.goods)
                .collect(Collectors.toMap(
                        part -> part.purse, part -> modelUnused(part.purse).paid()));
    }

    private LoadModel.Unused modelUnused(long id) {
        Purse purse = shop.purses.get(id);
        return purse.kind == InstrumentKind.WALLET
                ? shop.loads.unused(id, sold.sale.header().id(), purse.cents)
                : new LoadModel.Unused(purse.cents, 0);
    }

    /** Sold cards and deposits lose what they hold and are void; of a load goes what was never used, with its gift. */
    private void storedValue() {
        for (SaleLine line : plan.lines()) {
            Long id = line.instrumentId();
            if (id == null) {
                continue;
            }
            WalletLoads.Back back = unused(id);
            LoadModel.Unused model = modelUnused(id);
            Law.same("gift of a load", back.bonusMinor(), model.bonus());
            books.load(id, -back.paidMinor(), -back.bonusMinor());
            Purse purse = shop.purses.get(id);
            purse.take(model.paid() + model.bonus());
            if (purse.kind == InstrumentKind.WALLET) {
                long sale = sold.sale.header().id();
                shop.loads.takeBack(id, sale, model);
                books.loads.add(new WalletLoad(
                        id,
                        books.next(),
                        line.lineNo(),
                        sale,
                        line.originalLineNo(),
                        today,
                        -back.paidMinor(),
                        -back.bonusMinor()));
            } else {
                purse.state = Purse.State.VOID;
                books.status(id, InstrumentStatus.VOID);
            }
        }
    }

    /** What the rest no longer deserves is taken back; then what was spent on what comes back is given back. */
    private void points() {
        long earned = sold.sum(Effect.Kind.POINTS);
        if (earned > 0) {
            long back = earned - sold.pointsBack - shop.points.earnedBy(eligible());
            Law.holds("a return takes back no more points than the sale gave", back + sold.pointsBack <= earned);
            if (back > 0) {
                long sale = sold.sale.header().id();
                books.points(
                        Posting.of("POINTS_CLAWED_BACK", null),
                        back,
                        Lots.takeBack(books.pointsAccount().id(), books.lots(), back, sale));
                shop.piles.takeBack(sale, back);
                sold.pointsBack += back;
            }
            Law.holds("the whole gives no points", !plan.whole() || sold.pointsBack == earned);
        }
        long gift = sold.sum(Effect.Kind.GIFT);
        if (gift > 0) {
            sold.giftBack -= plan.effects().stream()
                    .filter(effect -> effect.kind() == Effect.Kind.GIFT)
                    .mapToLong(Effect::amount)
                    .sum();
            Law.holds("no more comes back of a gift than it took", sold.giftBack <= gift);
            long spent = sold.sum(Effect.Kind.SPENT);
            long back = spent - spent * (gift - sold.giftBack) / gift - sold.spentBack;
            giveBack(back);
            Law.holds("the whole gives all spent points back", !plan.whole() || sold.spentBack == spent);
        }
    }

    /** What is kept of each line and earns, counted as the sale counted it. */
    private List<Long> eligible() {
        Map<Integer, Long> excluded = sold.sale.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.EXCLUDED)
                .collect(Collectors.toMap(Effect::lineNo, Effect::amount, Long::sum));
        return plan.kept().stream()
                .filter(kept -> kept.article() && kept.netMinor() > 0)
                .map(kept -> kept.keptMinor()
                        * (kept.netMinor() - excluded.getOrDefault(kept.lineNo(), 0L))
                        / kept.netMinor())
                .toList();
    }

    private void giveBack(long points) {
        if (points <= 0) {
            return;
        }
        long debt = Math.max(0, -books.points());
        List<LotUse> uses = sold.uses.stream()
                .map(use -> new LotUse(books.lots().get((int) use.lot().id() - 1), use.used()))
                .toList();
        Posting posting = Posting.of("POINTS_GIVEN_BACK", null);
        List<Posting.LotSpend> spends = new ArrayList<>();
        long account = books.pointsAccount().id();
        for (GivenBack part : GivenBack.of(uses, sold.spentBack, points)) {
            long pays = Math.min(debt, part.points());
            debt -= pays;
            if (part.lot().isPast(today)) {
                posting.award(new Posting.NewLot(
                        account, part.points(), part.points() - pays, today, today.plusDays(GivenBack.GRACE_DAYS)));
            } else {
                spends.add(new Posting.LotSpend(account, part.lot().id(), pays - part.points()));
            }
        }
        books.points(posting, -points, spends);
        shop.piles.giveBack(sold.modelUses, sold.spentBack, points, shop.day);
        sold.spentBack += points;
    }

    private void deduct() {
        long most = plan.turnoverMinor();
        if (most == 0 || !dice.oneIn(5)) {
            return;
        }
        long amount = dice.oneIn(4) ? most : dice.below((int) Math.min(most, 1_000_000) + 1);
        ReturnPlan less = plan.less(amount, StreamBooks.EUR, Reason.of("return.debt-recovered"));
        sold.model.less(plan, less, amount);
        plan = less;
    }

    private void refund() {
        long exchanged = dice.oneIn(6) ? dice.below((int) Math.min(plan.refundMinor(), 1_000_000) + 1) : 0;
        Refund.Policy policy = new Refund.Policy(
                dice.any(List.of(RefundOrder.values())), dice.any(List.of(RefundAs.values())), shop.creditNotes);
        long open = plan.refundMinor() - exchanged;
        List<Refund> refunds = new ArrayList<>(Refund.split(open, sold.sale.payments(), sold.refunds, policy));
        Law.same("refunds", refunds, sold.model.tenders.split(open, policy));
        Law.same(
                "refunds add up",
                refunds.stream().mapToLong(Refund::amountMinor).sum(),
                open);
        if (exchanged > 0) {
            refunds.add(0, new Refund(TenderKind.EXCHANGE, null, exchanged));
        }
        List<Payment> payments = new ArrayList<>();
        for (Refund refund : refunds) {
            TenderKind kind = refund.kind();
            Long id = refund.instrumentId();
            if (id != null && (!shop.creditNotes || shop.purses.get(id).canTakeBack(shop.day))) {
                books.putBack(id, refund.amountMinor());
                shop.purses.get(id).put(refund.amountMinor());
            } else if (id != null || kind == TenderKind.CREDIT_NOTE) {
                kind = TenderKind.CREDIT_NOTE;
                id = shop.issue(InstrumentKind.CREDIT_NOTE, refund.amountMinor(), null);
            }
            payments.add(new Payment(payments.size() + 1, kind, -refund.amountMinor(), -refund.amountMinor(), id));
        }
        sold.refunds.addAll(payments);
        sold.model.tenders.booked(payments, shop.creditNotes);
    }

    /** The sale's lines as they are from now on. */
    private void mark() {
        Sale sale = sold.sale;
        sold.sale = sale.withLines(sale.lines().stream().map(this::marked).toList());
    }

    private SaleLine marked(SaleLine line) {
        int left = plan.kept().stream()
                .filter(kept -> kept.lineNo() == line.lineNo())
                .mapToInt(ReturnPlan.Kept::keptUnits)
                .sum();
        return new SaleLine(
                line.lineNo(),
                line.originalLineNo(),
                line.kind(),
                line.productId(),
                line.instrumentId(),
                line.reference(),
                line.description(),
                line.familyId(),
                line.quantity(),
                line.unitPriceMinor(),
                line.catalogPriceMinor(),
                line.listMinor(),
                line.discountMinor(),
                line.netMinor(),
                line.vatRateBp(),
                line.vatMinor(),
                line.overrideReason(),
                line.quantity() - left,
                line.prepaidMinor());
    }
}
