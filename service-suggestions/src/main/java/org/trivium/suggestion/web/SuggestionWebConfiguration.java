package org.trivium.suggestion.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Shows the desk under the path of its service. */
@AutoConfiguration
@Import({SuggestionController.class, LedgerController.class})
class SuggestionWebConfiguration {}
