package org.comptoir.web.sale;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.comptoir.sale.query.TicketPicture;
import org.comptoir.web.shared.CurrentCaller;

/** {@code /office/ticket.png?sale=17}: the ticket of a sale as the printer draws it; 404 without one. */
@WebServlet("/office/ticket.png")
public class TicketServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TicketPicture pictures;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sale = request.getParameter("sale");
        Optional<byte[]> picture = sale == null || !sale.matches("\\d{1,18}")
                ? Optional.empty()
                : pictures.of(currentCaller.get(), Long.parseLong(sale));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(picture.get().length);
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.getOutputStream().write(picture.get());
    }
}
