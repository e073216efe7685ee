import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { Desk } from './features/desk/desk';
import { Print } from './features/print/print';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(window.location.hash === '#print' ? <Print /> : <Desk />);
