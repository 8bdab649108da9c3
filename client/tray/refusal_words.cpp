// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/refusal_words.h"

#include "client/popup/words.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

const char *sentenceFor(Refusal::Kind kind)
{
    using enum Refusal::Kind;
    switch (kind) {
    case NoRelaySet:
        return QT_TRANSLATE_NOOP("Tray", "No notice server is set here. Please tell IT.");
    case NotAnAddress:
        return QT_TRANSLATE_NOOP("Tray",
                                 "“%1” is not the address of a notice server. Please tell IT.");
    case Unencrypted:
        return QT_TRANSLATE_NOOP("Tray",
                                 "“%1” would not be encrypted and is not used. Please tell IT.");
    case NotARelay:
        return QT_TRANSLATE_NOOP(
            "Tray", "Something else answers at the notice server's address. Please tell IT.");
    case Certificate:
        return QT_TRANSLATE_NOOP("Tray",
                                 "The notice server could not prove who it is. Please tell IT.");
    case CertificateExpired:
        return QT_TRANSLATE_NOOP("Tray",
                                 "The notice server's certificate ran out on %1. Please tell IT.");
    case CertificateNotYetValid:
        return QT_TRANSLATE_NOOP("Tray",
                                 "The notice server's certificate is not valid before %1. Is this "
                                 "computer's date right? If it is, please tell IT.");
    case CertificateOfOtherHost:
        return QT_TRANSLATE_NOOP(
            "Tray", "What answers cannot prove that it is the notice server %1. Please tell IT.");
    case CertificateOfStranger:
        return QT_TRANSLATE_NOOP("Tray", "What answers at the notice server's address is not known "
                                         "to your organisation (“%1”). Please tell IT.");
    case NotUnderstood:
        return QT_TRANSLATE_NOOP(
            "Tray", "The notice server does not understand this program. Please tell IT.");
    case Unauthorised:
        return QT_TRANSLATE_NOOP("Tray",
                                 "The notice server does not know this computer. Please tell IT.");
    case Replaced:
        return QT_TRANSLATE_NOOP(
            "Tray", "Another computer gets the notices in this one's place. Please tell IT.");
    case OtherProtocol:
        return QT_TRANSLATE_NOOP(
            "Tray", "This program is too old or too new for the notice server. Please tell IT.");
    case Revoked:
        return QT_TRANSLATE_NOOP("Tray", "IT has signed this computer off from its notices. If "
                                         "that is a mistake, please tell IT.");
    case NotEnrolled:
        return QT_TRANSLATE_NOOP(
            "Tray", "This computer is not signed up for IT's notices yet. Please tell IT.");
    case TokenEmpty:
        return QT_TRANSLATE_NOOP("Tray", "This computer is not signed up for IT's notices: the "
                                         "file %1 is empty. Please tell IT.");
    case NotAToken:
        return QT_TRANSLATE_NOOP("Tray", "This computer is not signed up for IT's notices: the "
                                         "file %1 does not hold a token. Please tell IT.");
    case TokenRefused:
        return QT_TRANSLATE_NOOP("Tray",
                                 "This computer is not signed up for IT's notices: the token in %1 "
                                 "is unknown, used up or has expired. Please tell IT.");
    case OtherOrganisation:
        return QT_TRANSLATE_NOOP("Tray", "The notice server belongs to another organisation; its "
                                         "notices are not shown. Please tell IT.");
    case OtherKey:
        return QT_TRANSLATE_NOOP("Tray", "The notices do not bear IT's signature and are not "
                                         "shown. Please tell IT.");
    case NotKept:
        return QT_TRANSLATE_NOOP("Tray", "This computer cannot keep its sign-up for IT's notices "
                                         "on disk. Please tell IT.");
    case Other:
        return QT_TRANSLATE_NOOP("Tray",
                                 "The notice server refuses this computer. Please tell IT.");
    }
    return "";
}

} // namespace

QString refusalWords(const Refusal &refusal, const Words &tray)
{
    QString words = tray(sentenceFor(refusal.kind));
    QString forIt = refusal.relaySaid;
    if (words.contains("%1"_L1))
        words = words.arg(refusal.detail);
    else if (forIt.isEmpty())
        forIt = refusal.detail;
    if (!forIt.isEmpty())
        words += u'\n' + tray(QT_TRANSLATE_NOOP("Tray", "For IT: %1")).arg(forIt);
    return words;
}

} // namespace foghorn
