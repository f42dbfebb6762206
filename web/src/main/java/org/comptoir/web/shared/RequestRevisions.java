package org.comptoir.web.shared;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import org.comptoir.shared.sql.Revisions;

/** Reference data is looked at once for a request, not once for each of its questions. */
@WebFilter("/*")
public class RequestRevisions implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Revisions scope = Revisions.request()) {
            chain.doFilter(request, response);
        }
    }
}
