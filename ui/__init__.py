"""The page: draws Answers in the browser and sends back what was typed, clicked or sketched. It knows no chemistry."""
