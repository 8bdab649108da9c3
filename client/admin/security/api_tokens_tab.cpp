// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/api_tokens_tab.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/limit_edit.h"
#include "client/admin/security/secret_card.h"
#include "client/admin/security/security_words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int mostDays = 366; // as the relay has it
constexpr int usualDays = 90;
/** What a script may be given; accounts, tokens and approvals are people's business. */
constexpr std::array givenToTokens{Right::Publish,     Right::ReadBoard,     Right::ReadRecipients,
                                   Right::ReadRelay,   Right::EditTemplates, Right::Enrol,
                                   Right::ManageDesks, Right::ReadAudit};

} // namespace

ApiTokensTab::ApiTokensTab(ConsoleLink &link, QWidget *parent)
    : RowsTab(link,
              {tr("Name"), tr("May"), tr("Publishes"), tr("Made by"), tr("Last used"), tr("State")},
              "apiTokens", tr("API tokens"), parent),
      m_name(named(new QLineEdit, "apiTokenName")),
      m_nameField(new Field(tr("What it is for"), m_name)),
      m_days(named(new QSpinBox, "apiTokenDays")), m_limit(new LimitEdit),
      m_made(new SecretCard(u"apiToken"_s, tr("The new API token"),
                            tr("Shown this once. Whoever has it can do what it may: put it into a "
                               "file that only the script can read."))),
      m_new(quietButton(tr("Make a token …"), "newApiToken", "primary")),
      m_make(quietButton(tr("Make it"), "makeApiToken", "primary")),
      m_revoke(quietButton(tr("End it"), "revokeApiToken")), m_form(buildForm())
{
    auto *words = plainLabel(tr("Keys for scripts and monitoring. Each does only what it is made "
                                "for, and never more than whoever made it may."),
                             "soft");
    words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(words, 1);
    head->addWidget(m_new);
    column->addLayout(head);
    column->addWidget(m_form);
    column->addWidget(m_made);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_revoke);
    column->addLayout(foot);
    connect(m_new, &QPushButton::clicked, this, &ApiTokensTab::begin);
    connect(m_make, &QPushButton::clicked, this, &ApiTokensTab::make);
    connect(m_name, &QLineEdit::returnPressed, this, &ApiTokensTab::make);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setProblem({}); });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        give(ToRelay::ApiTokenRevoke{chosen(), {}}, tr("Nothing is done by it any more."));
    });
    fitColumns({3, 4});
    showStanding();
}

QFrame *ApiTokensTab::buildForm()
{
    auto *form = new QFrame;
    form->setProperty("role", QByteArray("card"));
    m_name->setPlaceholderText(tr("Monitoring Lyon"));
    m_days->setRange(1, mostDays);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_nameField, 1, Qt::AlignTop);
    row->addWidget(new Field(tr("Days it is good for"), m_days), 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(buildRights());
    column->addWidget(m_limit);
    auto *leave = quietButton(tr("Leave it"), "leaveApiToken");
    connect(leave, &QPushButton::clicked, this, [this] {
        m_form->hide();
        m_new->setFocus();
    });
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_make);
    foot->addWidget(leave);
    foot->addStretch();
    column->addLayout(foot);
    form->hide();
    return form;
}

/** Only what the account may itself: the relay gives no more. */
QWidget *ApiTokensTab::buildRights()
{
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(plainLabel(tr("What it may do"), "label"), 0, 0, 1, 3);
    for (const Right right : givenToTokens) {
        if (!m_link.may(right))
            continue;
        auto *box = new QCheckBox(rightName(right));
        box->setObjectName(u"right-"_s + toString(right));
        const int at = int(m_rights.size());
        grid->addWidget(box, 1 + at / 3, at % 3);
        m_rights.append({right, box});
        connect(box, &QCheckBox::toggled, this, &ApiTokensTab::showStanding);
    }
    return part;
}

QList<Right> ApiTokensTab::rights() const
{
    QList<Right> chosen;
    for (const auto &[right, box] : m_rights) {
        if (box->isChecked())
            chosen << right;
    }
    return chosen;
}

void ApiTokensTab::begin()
{
    m_made->show({});
    m_name->clear();
    m_nameField->setProblem({});
    m_days->setValue(usualDays);
    for (const auto &[right, box] : m_rights)
        box->setChecked(right == Right::Publish);
    m_limit->setLimit(m_link.account().limit); // no wider than one's own
    say({});
    m_form->show();
    m_name->setFocus();
    showStanding();
}

void ApiTokensTab::make()
{
    if (!m_make->isEnabled())
        return;
    const QString name = m_name->text().trimmed();
    m_nameField->setProblem(
        name.isEmpty() ? tr("A name, so that others know later what it was for.") : QString());
    if (name.isEmpty())
        return m_name->setFocus();
    const bool publishes = rights().contains(Right::Publish);
    m_orders.give(ToRelay::ApiTokenCreate{.name = name,
                                          .rights = rights(),
                                          .limit = publishes ? m_limit->limit() : StaffLimit(),
                                          .validDays = m_days->value(),
                                          .idempotencyKey = {}},
                  [this](const ToRelay::ApiTokenCreate::Answer &made) {
                      m_form->hide();
                      say({});
                      m_made->show(made.token);
                      ask();
                  });
}

void ApiTokensTab::ask()
{
    fetch(ToRelay::ApiTokenList{}, [this](const auto &list) { take(list); });
}

void ApiTokensTab::take(const ToRelay::ApiTokenList::Answer &list)
{
    m_tokens = list.tokens;
    QList<RowsModel::Row> rows;
    for (const ApiTokenEntry &token : list.tokens) {
        QStringList may;
        for (const Right right : token.rights)
            may << rightName(right);
        const QString limit = limitWords(token.limit);
        rows << RowsModel::Row{token.id,
                               {token.name, may.join(u", "_s),
                                !token.rights.contains(Right::Publish) ? QString()
                                : limit.isEmpty() ? tr("everything, to everyone")
                                                  : limit,
                                token.createdBy,
                                token.lastUsed ? momentWords(*token.lastUsed, now()) : tr("never"),
                                tokenState(token, now())}};
    }
    show(rows);
}

void ApiTokensTab::showStanding()
{
    m_new->setEnabled(isFree());
    m_make->setEnabled(isFree() && !rights().isEmpty());
    m_limit->setVisible(rights().contains(Right::Publish));
    m_revoke->setEnabled(isFree() && isChosenGood(m_tokens));
}

} // namespace foghorn
