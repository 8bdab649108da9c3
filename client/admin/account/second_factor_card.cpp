// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/account/second_factor_card.h"

#include "client/admin/account/qr_code.h"
#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/proof_lines.h"
#include "common/protocol/check_code.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

SecondFactorCard::SecondFactorCard(ConsoleLink &link, QWidget *parent)
    : QFrame(parent), m_link(link), m_orders(link), m_inForce(link.account().secondFactor),
      m_words(named(plainLabel({}), "factorWords")),
      m_said(named(plainLabel({}, "soft"), "factorSaid")), m_picture(new QWidget),
      m_codeRow(new QWidget), m_qr(named(new QrCode, "factorPicture")),
      m_byHand(named(plainLabel({}), "factorByHand")), m_code(codeLine("factorCode")),
      m_begin(quietButton(tr("Set it up"), "beginFactor", "primary")),
      m_drop(quietButton(tr("Do without it …"), "dropFactor")),
      m_send(quietButton({}, "sendFactor", "primary")),
      m_leave(quietButton(tr("Leave it"), "leaveFactor"))
{
    setProperty("role", QByteArray("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Second factor"), "headline"));
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(buildPicture());
    m_codeRow->setLayout(buildCode());
    column->addWidget(m_codeRow);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_begin);
    foot->addWidget(m_drop);
    foot->addStretch();
    column->addLayout(foot);
    connectParts();
    becomes(Step::Resting);
}

QWidget *SecondFactorCard::buildPicture()
{
    auto *row = new QHBoxLayout(m_picture);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(m_qr, 0, Qt::AlignTop);
    auto *steps = new QVBoxLayout;
    steps->setSpacing(8);
    const auto add = [steps](const QString &words, const char *role = nullptr) {
        auto *label = plainLabel(words, role);
        label->setWordWrap(true);
        steps->addWidget(label);
    };
    add(tr("1. Open the app on your phone that makes codes. Any such app will do."));
    add(tr("2. Let its camera look at this picture."));
    add(tr("It cannot? Type this key into it instead:"), "soft");
    m_byHand->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_byHand->setAccessibleName(tr("Key for the app on your phone"));
    m_byHand->setWordWrap(true);
    steps->addWidget(m_byHand);
    add(tr("3. Type the six digits that it shows now:"));
    steps->addStretch();
    row->addLayout(steps, 1);
    return m_picture;
}

QBoxLayout *SecondFactorCard::buildCode()
{
    m_code->setAccessibleName(tr("Code from your phone"));
    m_code->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_code);
    row->addWidget(m_send);
    row->addWidget(m_leave);
    row->addStretch();
    return row;
}

void SecondFactorCard::connectParts()
{
    connect(m_begin, &QPushButton::clicked, this, &SecondFactorCard::begin);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        becomes(Step::Dropping);
        m_code->setFocus();
    });
    connect(m_send, &QPushButton::clicked, this, &SecondFactorCard::send);
    connect(m_code, &QLineEdit::returnPressed, this, &SecondFactorCard::send);
    connect(m_code, &QLineEdit::textChanged, this, &SecondFactorCard::showStanding);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        becomes(Step::Resting);
        (m_inForce ? m_drop : m_begin)->setFocus();
    });
    connect(&m_orders, &Orders::busyMoved, this, &SecondFactorCard::showStanding);
    connect(&m_orders, &Orders::refused, this, [this](const RpcError &error) {
        const bool wrongCode = error.code == wire::ErrorCode::InvalidParams;
        if (error.code == wire::ErrorCode::Conflict)
            m_inForce = true; // set up meanwhile, in another window
        say(wrongCode ? tr("That code is not right, or was used already. Wait for the next one.")
                      : tr("Not done: %1").arg(errorWords(error)),
            "problem");
        m_code->clear();
        if (m_step != Step::Resting)
            m_code->setFocus();
        showStanding();
    });
    connect(&m_link, &ConsoleLink::stateChanged, this, &SecondFactorCard::showStanding);
    connect(&m_link, &ConsoleLink::accountMoved, this, [this] {
        m_inForce = m_link.account().secondFactor;
        showStanding();
    });
}

void SecondFactorCard::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    becomes(Step::Resting);
}

void SecondFactorCard::begin()
{
    m_orders.give(ToRelay::SecondFactor{FactorStep::Begin, {}},
                  [this](const ToRelay::SecondFactor::Answer &begun) {
                      becomes(Step::Begun);
                      m_qr->show(begun.uri);
                      m_byHand->setText(inFours(begun.secret));
                      m_code->setFocus();
                  });
}

void SecondFactorCard::send()
{
    if (!m_send->isEnabled())
        return;
    const bool confirms = m_step == Step::Begun;
    m_orders.give(
        ToRelay::SecondFactor{confirms ? FactorStep::Confirm : FactorStep::Drop, codeIn(*m_code)},
        [this, confirms](const auto &) {
            m_inForce = confirms;
            becomes(Step::Resting);
            say(confirms ? tr("It is in force: from now on a sign-in needs your password and a "
                              "code.")
                         : tr("From now on your password alone signs in."));
            (m_inForce ? m_drop : m_begin)->setFocus();
        });
}

void SecondFactorCard::becomes(Step step)
{
    m_step = step;
    m_code->clear();
    if (step != Step::Begun) {
        m_qr->show({});
        m_byHand->clear();
    }
    say({});
    showStanding();
}

void SecondFactorCard::say(const QString &words, const char *role)
{
    setRole(m_said, role);
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

void SecondFactorCard::showStanding()
{
    const bool free = isConnected(m_link) && !m_orders.isBusy();
    const bool resting = m_step == Step::Resting;
    m_words->setText(m_step == Step::Dropping ? tr("A code from your phone ends it:")
                     : m_inForce
                         ? tr("In force: a sign-in needs your password and a code from your "
                              "phone. If the phone is lost, an administrator takes it off.")
                         : tr("A code from your phone beside the password: whoever learns "
                              "your password cannot speak for IT with it."));
    m_picture->setVisible(m_step == Step::Begun);
    m_codeRow->setVisible(!resting);
    m_begin->setVisible(resting && !m_inForce);
    m_drop->setVisible(resting && m_inForce);
    m_send->setText(m_step == Step::Dropping ? tr("Do without it") : tr("Turn it on"));
    m_begin->setEnabled(free);
    m_drop->setEnabled(free);
    m_send->setEnabled(free && codeIn(*m_code).size() == 6);
}

} // namespace foghorn
