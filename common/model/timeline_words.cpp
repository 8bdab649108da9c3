// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/timeline_words.h"

#include <array>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

const TimelineWords english{.services = u"Services"_s,
                            .affected = u"Affected"_s,
                            .severity = u"How bad"_s,
                            .since = u"Since"_s,
                            .until = u"Until"_s,
                            .duration = u"Duration"_s,
                            .clock = u"Times"_s,
                            .told = u"What people were told"_s,
                            .estimates = u"When it was expected back"_s,
                            .numbers = u"Numbers"_s,
                            .happened = u"What happened"_s,
                            .prevention = u"What is done so that it does not happen again"_s,
                            .exercise = u"This was an exercise. Nothing was really broken."_s,
                            .by = u"by"_s,
                            .ongoing = u"not over yet"_s,
                            .still = u"still worked on, nothing new"_s,
                            .estimate = u"expected back"_s,
                            .nextWord = u"next update"_s,
                            .notTold = u"Nothing was told yet."_s,
                            .waived = u"People are not told: %1"_s,
                            .promises = u"%1 of %2 promised updates came in time"_s,
                            .lateness = u"the others %1 late (median)"_s,
                            .people = u"told: %1 people, and %2 of them that it is over"_s,
                            .confirmed = u"confirmed: %1"_s,
                            .broken = u"said that it was still broken: %1"_s,
                            .clear = u"the follow-up was clear to %1, not clear to %2"_s,
                            .seesToIt = u"%1 sees to it, by %2."_s,
                            .hours = u"%1 h"_s,
                            .minutes = u"%1 min"_s,
                            .colon = u":"_s,
                            .semicolon = u";"_s};

const TimelineWords spanish{.services = u"Servicios"_s,
                            .affected = u"A quién afecta"_s,
                            .severity = u"Gravedad"_s,
                            .since = u"Desde"_s,
                            .until = u"Hasta"_s,
                            .duration = u"Duración"_s,
                            .clock = u"Horas de"_s,
                            .told = u"Lo que se comunicó"_s,
                            .estimates = u"Cuándo se esperaba que volviera"_s,
                            .numbers = u"Cifras"_s,
                            .happened = u"Qué pasó"_s,
                            .prevention = u"Qué se hace para que no se repita"_s,
                            .exercise = u"Fue un simulacro. No había nada estropeado de verdad."_s,
                            .by = u"por"_s,
                            .ongoing = u"aún no ha terminado"_s,
                            .still = u"se seguía trabajando, sin novedades"_s,
                            .estimate = u"se espera que vuelva"_s,
                            .nextWord = u"próximo aviso"_s,
                            .notTold = u"Todavía no se ha contado nada."_s,
                            .waived = u"No se cuenta: %1"_s,
                            .promises = u"%1 de %2 avisos prometidos llegaron a tiempo"_s,
                            .lateness = u"los demás, %1 tarde (mediana)"_s,
                            .people = u"avisadas: %1 personas, y %2 de ellas también del final"_s,
                            .confirmed = u"lo confirmaron: %1"_s,
                            .broken = u"dijeron que seguía sin funcionar: %1"_s,
                            .clear =
                                u"la explicación les quedó clara a %1 y no les quedó clara a %2"_s,
                            .seesToIt = u"Se encarga %1, a más tardar el %2."_s,
                            .hours = u"%1 h"_s,
                            .minutes = u"%1 min"_s,
                            .colon = u":"_s,
                            .semicolon = u";"_s};

const TimelineWords french{.services = u"Services"_s,
                           .affected = u"Personnes concernées"_s,
                           .severity = u"Gravité"_s,
                           .since = u"Depuis"_s,
                           .until = u"Jusqu’à"_s,
                           .duration = u"Durée"_s,
                           .clock = u"Heures de"_s,
                           .told = u"Ce qui a été annoncé"_s,
                           .estimates = u"Retour annoncé"_s,
                           .numbers = u"Chiffres"_s,
                           .happened = u"Ce qui s’est passé"_s,
                           .prevention = u"Ce qui est fait pour que cela ne se reproduise pas"_s,
                           .exercise = u"C’était un exercice. Rien n’était vraiment en panne."_s,
                           .by = u"par"_s,
                           .ongoing = u"pas encore terminé"_s,
                           .still = u"le travail continuait, rien de nouveau"_s,
                           .estimate = u"retour prévu"_s,
                           .nextWord = u"prochaine annonce"_s,
                           .notTold = u"Rien n’a encore été expliqué."_s,
                           .waived = u"Aucune explication\u202f: %1"_s,
                           .promises = u"%1 annonces promises sur %2 sont arrivées à temps"_s,
                           .lateness = u"les autres avec %1 de retard (médiane)"_s,
                           .people = u"prévenues\u202f: %1 personnes, dont %2 aussi de la fin"_s,
                           .confirmed = u"ont confirmé\u202f: %1"_s,
                           .broken = u"ont dit que c’était toujours en panne\u202f: %1"_s,
                           .clear = u"l’explication était claire pour %1, pas claire pour %2"_s,
                           .seesToIt = u"%1 s’en charge, au plus tard le %2."_s,
                           .hours = u"%1 h"_s,
                           .minutes = u"%1 min"_s,
                           .colon = u"\u202f:"_s,
                           .semicolon = u"\u202f;"_s};

const TimelineWords portuguese{.services = u"Serviços"_s,
                               .affected = u"Quem é afetado"_s,
                               .severity = u"Gravidade"_s,
                               .since = u"Desde"_s,
                               .until = u"Até"_s,
                               .duration = u"Duração"_s,
                               .clock = u"Horas de"_s,
                               .told = u"O que foi comunicado"_s,
                               .estimates = u"Quando se esperava que voltasse"_s,
                               .numbers = u"Números"_s,
                               .happened = u"O que aconteceu"_s,
                               .prevention = u"O que se faz para que não se repita"_s,
                               .exercise = u"Foi um exercício. Nada estava realmente avariado."_s,
                               .by = u"por"_s,
                               .ongoing = u"ainda não terminou"_s,
                               .still = u"continuava-se a trabalhar, sem novidades"_s,
                               .estimate = u"regresso previsto"_s,
                               .nextWord = u"próximo aviso"_s,
                               .notTold = u"Ainda nada foi explicado."_s,
                               .waived = u"Não se explica: %1"_s,
                               .promises = u"%1 de %2 avisos prometidos chegaram a horas"_s,
                               .lateness = u"os outros com %1 de atraso (mediana)"_s,
                               .people = u"avisadas: %1 pessoas, e %2 delas também do fim"_s,
                               .confirmed = u"confirmaram: %1"_s,
                               .broken = u"disseram que continuava avariado: %1"_s,
                               .clear = u"a explicação foi clara para %1, não foi clara para %2"_s,
                               .seesToIt = u"%1 trata disso, o mais tardar até %2."_s,
                               .hours = u"%1 h"_s,
                               .minutes = u"%1 min"_s,
                               .colon = u":"_s,
                               .semicolon = u";"_s};

using InEach = std::array<const char *, 4>; // in the order of Language

QString said(const InEach &words, Language language)
{
    return QString::fromUtf8(words[size_t(language)]);
}

} // namespace

const TimelineWords &timelineWords(Language language)
{
    switch (language) {
    case Language::English: return english;
    case Language::Spanish: return spanish;
    case Language::French: return french;
    case Language::Portuguese: return portuguese;
    }
    return english;
}

QString timelinePhase(Phase phase, Language language)
{
    const auto words = [phase]() -> InEach {
        switch (phase) {
        case Phase::Investigating:
            return {"investigating", "se investiga", "on cherche", "em investigação"};
        case Phase::Identified:
            return {"cause found", "causa encontrada", "cause trouvée", "causa encontrada"};
        case Phase::Monitoring:
            return {"works again, watched", "vuelve a funcionar, en observación",
                    "rétabli, sous surveillance", "voltou a funcionar, em observação"};
        case Phase::Resolved: return {"resolved", "resuelto", "résolu", "resolvido"};
        case Phase::Scheduled: return {"planned", "previsto", "prévu", "previsto"};
        case Phase::InProgress: return {"in progress", "en curso", "en cours", "em curso"};
        case Phase::Verifying:
            return {"being checked", "en comprobación", "en vérification", "em verificação"};
        case Phase::Completed: return {"done", "terminado", "terminé", "terminado"};
        case Phase::Current: return {"announced", "anunciado", "annoncé", "anunciado"};
        case Phase::Ended:
            return {"no longer current", "ya no está vigente", "plus d’actualité",
                    "já não está em vigor"};
        case Phase::Cancelled: return {"cancelled", "anulado", "annulé", "anulado"};
        }
        return {"", "", "", ""};
    };
    return said(words(), language);
}

QString timelineSeverity(Severity severity, Language language)
{
    switch (severity) {
    case Severity::Info:
        return said({"info", "informativo", "information", "informação"}, language);
    case Severity::Minor: return said({"minor", "leve", "mineur", "ligeiro"}, language);
    case Severity::Major: return said({"major", "grave", "majeur", "grave"}, language);
    case Severity::Critical: return said({"critical", "crítico", "critique", "crítico"}, language);
    }
    return {};
}

QString timelinePart(TextPart part, Language language)
{
    switch (part) {
    case TextPart::Affected: return said({"affected", "afecta a", "concerne", "afeta"}, language);
    case TextPart::Actions:
        return said({"what to do", "qué hacer", "que faire", "o que fazer"}, language);
    case TextPart::Workaround:
        return said({"meanwhile", "mientras tanto", "en attendant", "entretanto"}, language);
    case TextPart::StillWorks:
        return said(
            {"still works", "sigue funcionando", "fonctionne encore", "continua a funcionar"},
            language);
    case TextPart::Progress:
        return said({"what we are doing", "qué estamos haciendo", "ce que nous faisons",
                     "o que estamos a fazer"},
                    language);
    case TextPart::Cause: return said({"why", "por qué", "pourquoi", "porquê"}, language);
    case TextPart::Purpose: return said({"why", "para qué", "pourquoi", "para quê"}, language);
    case TextPart::Benefit:
        return said({"what gets better", "qué mejora", "ce qui s’améliore", "o que melhora"},
                    language);
    case TextPart::Prevention:
        return said({"so that it does not happen again", "para que no se repita",
                     "pour que cela ne se reproduise pas", "para que não se repita"},
                    language);
    case TextPart::Details: return said({"details", "detalles", "détails", "pormenores"}, language);
    case TextPart::Headline:
    case TextPart::Impact:
    case TextPart::Closing: break;
    }
    return {};
}

} // namespace foghorn
