package org.comptoir.web.rest.sale;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.web.rest.shared.Api;

/** How a booked document is answered: 201 at the first call, 200 with a header at a replay. */
final class Documents {

    private Documents() {}

    static Response answer(UriInfo uri, CompleteSale.Completed done, SaleBody body) {
        if (done.replayed()) {
            return Response.ok(body).header(Api.REPLAY, "true").build();
        }
        return Response.created(uri.getBaseUriBuilder()
                        .path(SalesResource.class)
                        .path(String.valueOf(body.id()))
                        .build())
                .entity(body)
                .build();
    }
}
