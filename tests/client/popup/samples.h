// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"

namespace foghorn::samples {

// Outages as they happen, for the tests and the gallery of the pop-up. The clock stands at Monday,
// 23 November 2026; Madrid is one hour ahead of UTC.

/** The moment of that Monday in UTC. */
Instant at(int hour, int minute);
Reader reader(Language language, Instant now);
/** Of a person who speaks it. */
Mark mark(Language language);
PopupContext context(Language language, Instant now);

/** E-mail is down in Lyon and Madrid; major; in four languages; published at 09:10 local time. */
Notice mailOutage();
/** The same at 11:02 local: shared mailboxes too, one more action, a later and less certain estimate. */
Notice mailOutageRevised();
/** It works again, with words of its own. */
Notice mailBack();
/** It works again, and nobody wrote a word. */
Notice mailBackWithoutWords();
/** Three days later, in four languages: what happened and what is done about it. */
Notice mailExplained();
Notice cancelled(Notice notice, CancelReason reason);
/** SAP stops on Saturday morning; maintenance. */
Notice sapMaintenance();
/** Do not open "Invoice 4471"; critical. */
Notice phishing();
/** One printer queue is slow; minor. */
Notice printers();
/** The canteen's card terminals come on Thursday; info, announcement. */
Notice announcement();
/** The longest that the limits allow, in French; `severity` and the rest as given. */
Notice longest(Severity severity);

} // namespace foghorn::samples
