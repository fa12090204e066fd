import './console.css';
import { AccordConsole } from './app.js';
import { ConsoleAudit } from './audit.js';
import { ConsoleDeliveries } from './deliveries.js';
import { ConsoleExpiring } from './expiring.js';
import { ConsoleFigures } from './figures.js';
import { ConsolePeople } from './people.js';
import { ConsoleRefusal } from './refusal.js';
import { ConsoleRequests } from './requests.js';

customElements.define('console-audit', ConsoleAudit);
customElements.define('console-refusal', ConsoleRefusal);
customElements.define('console-people', ConsolePeople);
customElements.define('console-requests', ConsoleRequests);
customElements.define('console-expiring', ConsoleExpiring);
customElements.define('console-deliveries', ConsoleDeliveries);
customElements.define('console-figures', ConsoleFigures);
customElements.define('accord-console', AccordConsole);
