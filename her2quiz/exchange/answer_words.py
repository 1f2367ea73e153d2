"""What people call an answer, and one that is right, in the languages of the files that are imported: patterns."""

ANSWER = (
    r"answers?|ans|antwort(?:en)?|lösung(?:en)?|réponses?|respuestas?|rispost[ae]|respostas?|gabarito|antwoord(?:en)?"
    r"|答案|解答|答え|答"
)
"""An answer."""

RIGHT = r"correct|right|richtige?|korrekte?|correctes?|correct[ao]s?|bonnes?|juste|corrett[aoei]|corret[ao]s?|certa|juiste?|正确|正解"
"""Right, as it stands beside that word or by itself."""

EXPLANATION = (
    r"explanation|feedback|rationale|reason|why|erklärung|erläuterung|begründung|explication|justification|explicación"
    r"|justificación|spiegazione|explicação|toelichting|uitleg|解析|解説"
)
"""Why an answer is right."""

QUESTION = r"question|frage|pregunta|domanda|pergunta|questão|vraag|题目|问题|問題|問"
"""A question."""

SOURCE = r"references?|sources?|quellen?|références?|referencias?|fuentes?|fonti|fontes?|bron(?:nen)?|ref"
"""Where a fact comes from."""
