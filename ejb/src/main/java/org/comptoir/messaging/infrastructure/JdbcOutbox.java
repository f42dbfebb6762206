package org.comptoir.messaging.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.comptoir.messaging.application.Outbox;
import org.comptoir.messaging.domain.NewMessage;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.SqlBundle;

/** The outbox in its table; facts of the text are separated as those of effects are. */
@ApplicationScoped
public class JdbcOutbox implements Outbox {

    private static final String TARGET = "outbox_message (id, brand_id, store_id, dedupe_key, channel, address, "
            + "language, text_code, text_args, state, sale_id, created_at, business_date)";
    private static final String ARGS_SEPARATOR = "\u001f";

    private Ids ids;

    protected JdbcOutbox() {}

    @Inject
    public JdbcOutbox(Ids ids) {
        this.ids = ids;
    }

    @Override
    public void queue(SqlBundle bundle, NewMessage message) {
        NewMessage.Origin origin = message.origin();
        bundle.insertInto(
                TARGET,
                List.of(Arrays.asList(
                        ids.next(),
                        origin.brandId(),
                        origin.storeId(),
                        message.dedupeKey(),
                        message.channel(),
                        message.address(),
                        message.language(),
                        message.text().code(),
                        String.join(ARGS_SEPARATOR, message.text().args()),
                        "QUEUED",
                        origin.saleId(),
                        origin.createdAt(),
                        origin.businessDate())));
    }
}
