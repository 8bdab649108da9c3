// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/staff_tab.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/security/security_words.h"
#include "client/admin/security/staff_form.h"
#include "client/admin/warning_bar.h"
#include "common/harmless_text.h"

#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

StaffTab::StaffTab(ConsoleLink &link, QWidget *parent)
    : RowsTab(
          link,
          {tr("Login"), tr("Name"), tr("Role"), tr("Publishes"), tr("Last sign-in"), tr("State")},
          "staff", tr("Accounts"), parent),
      m_form(new StaffForm), m_list(new QWidget),
      m_add(quietButton(tr("Add somebody …"), "addStaff", "primary")),
      m_change(quietButton(tr("Change …"), "changeStaff")),
      m_password(quietButton(tr("Another password …"), "staffPassword")),
      m_dropFactor(quietButton(tr("Phone lost …"), "dropStaffFactor")),
      m_shutOut(quietButton(tr("Shut out …"), "shutOutStaff")),
      m_letIn(quietButton(tr("Let in again"), "letInStaff"))
{
    fitColumns({2, 4});
    buildQuestion();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    auto *inside = new QVBoxLayout(m_list);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(10);
    inside->addLayout(buildHead());
    inside->addWidget(m_question);
    inside->addWidget(m_table, 1);
    inside->addLayout(buildFoot());
    column->addWidget(m_form);
    column->addWidget(m_list, 1);
    column->addWidget(m_said);
    column->addStretch();
    connectForm();
    showStanding();
}

QBoxLayout *StaffTab::buildHead()
{
    auto *words =
        plainLabel(tr("Who may speak for IT, and who sees what. Whoever may do less after "
                      "a change is signed out at once."),
                   "soft");
    words->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(words, 1);
    head->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        showList(false);
        m_form->beginAdding();
    });
    return head;
}

void StaffTab::buildQuestion()
{
    auto *doIt = quietButton(tr("Do it"), "doToStaff");
    auto *leave = quietButton(tr("Leave it"), "leaveStaffAlone");
    m_question = new WarningBar("staffQuestion", {doIt, leave});
    connect(doIt, &QPushButton::clicked, this, &StaffTab::carryOut);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_question->say({});
        m_table->setFocus();
    });
}

QBoxLayout *StaffTab::buildFoot()
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_change);
    foot->addWidget(m_password);
    foot->addStretch();
    foot->addWidget(m_dropFactor);
    foot->addWidget(m_letIn);
    foot->addWidget(m_shutOut);
    // What the buttons are for is chosen: they are not to be pressed otherwise.
    connect(m_change, &QPushButton::clicked, this, [this] {
        showList(false);
        m_form->beginChanging(*chosenStaff());
    });
    connect(m_password, &QPushButton::clicked, this, [this] {
        showList(false);
        m_form->beginPassword(*chosenStaff());
    });
    connect(m_dropFactor, &QPushButton::clicked, this, [this] {
        const QString login = chosenStaff()->login;
        askFirst({.login = login, .dropSecondFactor = true},
                 tr("Take the second factor off %1? Be sure that it is they who ask: call them "
                    "back. They are signed out, and their password alone signs in.")
                     .arg(harmlessText(login)));
    });
    connect(m_shutOut, &QPushButton::clicked, this, [this] {
        const QString login = chosenStaff()->login;
        askFirst({.login = login, .disabled = true},
                 tr("Shut %1 out? They are signed out at once, and the API tokens they made do "
                    "nothing any more.")
                     .arg(harmlessText(login)));
    });
    connect(m_letIn, &QPushButton::clicked, this, [this] {
        give(ToRelay::StaffChange{.login = chosenStaff()->login, .disabled = false},
             tr("They may sign in again."));
    });
    return foot;
}

void StaffTab::connectForm()
{
    connect(m_form, &StaffForm::left, this, [this] { showList(true); });
    connect(m_form, &StaffForm::added, this, [this](const ToRelay::StaffAdd &order) {
        m_orders.give(order, [this, login = order.login](const auto &) {
            finish(tr("%1 can sign in now.").arg(harmlessText(login)));
        });
    });
    connect(m_form, &StaffForm::changed, this, [this](const ToRelay::StaffChange &order) {
        m_orders.give(order, [this](const auto &) { finish(tr("Saved.")); });
    });
    connect(m_form, &StaffForm::passwordChosen, this, [this](const ToRelay::StaffPassword &order) {
        m_orders.give(order, [this](const auto &) {
            finish(tr("The password is changed; their sign-ins have ended."));
        });
    });
}

void StaffTab::finish(const QString &words)
{
    m_form->hide();
    showList(true);
    say(words);
    ask();
}

void StaffTab::showList(bool isShown)
{
    m_question->say({});
    say({});
    m_list->setVisible(isShown);
    if (isShown)
        m_table->setFocus();
}

void StaffTab::askFirst(const ToRelay::StaffChange &order, const QString &question)
{
    m_inQuestion = order;
    m_question->say(question);
    m_question->findChild<QPushButton *>(u"leaveStaffAlone"_s)->setFocus();
}

void StaffTab::carryOut()
{
    m_orders.give(m_inQuestion, [this](const auto &) {
        m_question->say({});
        finish(m_inQuestion.disabled ? tr("They are shut out.")
                                     : tr("Their password alone signs in now."));
    });
}

void StaffTab::ask()
{
    askBehind({}, {}, ++m_asked);
}

void StaffTab::askBehind(const ToRelay::StaffList &question, const QList<StaffEntry> &sofar,
                         int asked)
{
    fetch(question, [this, question, sofar, asked](const ToRelay::StaffList::Answer &page) {
        if (asked != m_asked)
            return;
        const QList<StaffEntry> staff = sofar + page.staff;
        if (!page.more || page.staff.isEmpty())
            return take(staff);
        ToRelay::StaffList next = question;
        next.after = page.staff.last().login;
        askBehind(next, staff, asked);
    });
}

void StaffTab::take(const QList<StaffEntry> &staff)
{
    m_staff = staff;
    QList<RowsModel::Row> rows;
    for (const StaffEntry &one : staff) {
        const bool speaks = one.role == Role::Author || one.role == Role::Administrator;
        const QString limit = limitWords(one.limit);
        rows << RowsModel::Row{one.login,
                               {one.login, one.name, roleName(one.role),
                                !speaks           ? QString()
                                : limit.isEmpty() ? tr("everything, to everyone")
                                                  : limit,
                                one.lastSignIn ? momentWords(*one.lastSignIn, now()) : tr("never"),
                                staffState(one)}};
    }
    show(rows);
}

const StaffEntry *StaffTab::chosenStaff() const
{
    const auto found =
        std::find_if(m_staff.begin(), m_staff.end(),
                     [login = chosen()](const StaffEntry &one) { return one.login == login; });
    return found == m_staff.end() ? nullptr : &*found;
}

void StaffTab::showStanding()
{
    const StaffEntry *staff = chosenStaff();
    const bool free = isFree();
    const bool isOwn = staff && staff->login == m_link.account().login;
    m_form->setFree(free);
    m_add->setEnabled(free);
    m_change->setEnabled(free && staff);
    m_password->setEnabled(free && staff && !isOwn && !staff->fromDirectory);
    m_dropFactor->setEnabled(free && staff && !isOwn && staff->secondFactor);
    m_letIn->setVisible(staff && staff->disabled);
    m_letIn->setEnabled(free);
    m_shutOut->setVisible(!staff || !staff->disabled);
    m_shutOut->setEnabled(free && staff && !isOwn);
}

} // namespace foghorn
