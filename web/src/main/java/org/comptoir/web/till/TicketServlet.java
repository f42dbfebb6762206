package org.comptoir.web.till;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.printing.query.PrinterPanel;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.CurrentCaller;

/** The picture of a print job, drawn from its bytes on whatever node; the use case asks the permission and the store. */
@WebServlet(urlPatterns = "/till/ticket.png", name = "till-ticket")
public class TicketServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient CurrentCaller currentCaller;
    private transient PrinterPanel printerPanel;

    /** For the container. */
    public TicketServlet() {}

    @Inject
    void serve(CurrentCaller caller, PrinterPanel panel) {
        currentCaller = caller;
        printerPanel = panel;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String job = request.getParameter("job");
        if (job == null || !job.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] picture = printerPanel.picture(currentCaller.get(), Long.parseLong(job));
            response.setContentType("image/png");
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        } catch (Refused e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
