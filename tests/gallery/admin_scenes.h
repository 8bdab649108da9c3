// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/admin_window.h"
#include "client/admin/draft.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"
#include "tests/client/admin/fake_staff.h"

#include <QPushButton>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace foghorn {

class ComposePage;

/** The admin app's window in one state, signed in to a relay of the gallery's own, its clock standing still; with
    everyday words or with the longest that are legal, in French. */
class AdminScene
{
public:
    enum class Words { Everyday, Longest };
    using Bring = std::function<bool(AdminScene &)>;
    /** Every state by its name, whose first word is the page; `Bring` leads there and says whether it arrived. */
    static QList<std::pair<QString, Bring>> states();

    AdminScene(Words words, const QSize &size);
    ~AdminScene();
    bool signIn();
    AdminWindow &window() { return *m_window; }

private:
    template <class W = QPushButton>
    W *find(const char *name) const
    {
        for (W *widget : m_window->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(m_window.get()))
                return widget;
        }
        return nullptr;
    }
    bool press(const char *name);
    bool appears(const char *name);
    bool canSend();
    void sendAtOnce();
    bool write(const Draft &draft);
    bool showPeople();
    bool showEnded();
    bool preview();
    bool start();
    bool pick(const QString &letters);
    bool whichService();
    bool blanks();
    bool languages();
    bool goingOut();
    bool critical();
    bool duplicate();
    bool problems();
    bool hints();
    bool allClear();
    bool conflict();
    bool notKnown();
    bool noRelay();
    bool lateWord();
    bool peopleAnswer();
    bool approvals();
    bool runningOut();
    static QList<std::pair<QString, Bring>> libraryStates();
    bool fillLibrary();
    bool openTemplates(int tab);
    bool templateConflict();
    bool openServices();
    bool servicesFromFile();
    bool servicesWrong();
    static QList<std::pair<QString, Bring>> drillStates();
    bool openDrills();
    bool drillWithFailures();
    static QList<std::pair<QString, Bring>> seriesStates();
    bool openSeries();
    bool removeSeries();
    /** A maintenance that recurs is written, until a label beside the rule says what is waited for. */
    bool repeats(bool (*isSaid)(const QLabel &));
    static QList<std::pair<QString, Bring>> securityStates();
    bool click(const char *name);
    bool openSecurity();
    /** The accounts, the API tokens. */
    bool openTab(int tab, const char *table, int rows);
    bool addSomebody();
    void answerStaff();
    bool openAccount();
    bool showPicture();
    bool becomeReader();
    bool openTokens();

    void publishWhatIsLive();
    void addPeople();
    Notice outage() const;
    Draft draft() const;
    Tally tally(const NoticeId &notice, int addressed, int displayed,
                std::optional<int> acknowledged) const;
    ComposePage *page() const;
    bool isLongest() const { return m_words == Words::Longest; }

    Words m_words;
    ConsoleRelay m_relay;
    FakeStaff m_staff{m_relay.time};
    ManualClock m_clock;
    QTemporaryDir m_folder;
    Appearance m_appearance;
    std::unique_ptr<AdminWindow> m_window;
};

} // namespace foghorn
